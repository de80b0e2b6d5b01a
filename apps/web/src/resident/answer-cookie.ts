// The one cookie of somebody who answers: only over https where there is https, never readable by script, gone with the browser.
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'samenspel-antwoord';

/** On https the prefix binds the cookie to this very host. */
const nameFor = (secure: boolean): string => (secure ? `__Host-${COOKIE}` : COOKIE);

export function answerCookieOf(request: FastifyRequest): string | undefined {
  const wanted = nameFor(request.protocol === 'https');
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === wanted)?.[1];
}

export function setAnswerCookie(request: FastifyRequest, reply: FastifyReply, sealed: string): void {
  void reply.header('set-cookie', written(request, sealed, ''));
}

export function clearAnswerCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', written(request, '', '; Max-Age=0'));
}

function written(request: FastifyRequest, value: string, ending: string): string {
  const secure = request.protocol === 'https';
  return `${nameFor(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${ending}`;
}
