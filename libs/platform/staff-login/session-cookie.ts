// The cookie that carries the session of staff: only over https, never readable by script, gone with the browser.
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'samenspel-medewerker';

/** On https the prefix binds the cookie to this very host. */
const nameFor = (secure: boolean): string => (secure ? `__Host-${COOKIE}` : COOKIE);

export function sessionTokenOf(request: FastifyRequest): string | undefined {
  const wanted = nameFor(request.protocol === 'https');
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === wanted)?.[1];
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = request.protocol === 'https';
  void reply.header('set-cookie', cookie(secure, token, ''));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https';
  void reply.header('set-cookie', cookie(secure, '', '; Max-Age=0'));
  void reply.header('clear-site-data', '"cache", "storage"');
}

function cookie(secure: boolean, value: string, ending: string): string {
  return `${nameFor(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${ending}`;
}
