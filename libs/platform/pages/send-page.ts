// Writes a page onto the reply, with the headers that keep it out of caches it does not belong in.
import type { FastifyReply } from 'fastify';
import { Page, SeeOther } from './page.js';
import type { Views } from './views.js';

/** Sets status and headers on the reply and returns the HTML that is its body. */
export function preparePage(views: Views, page: Page, reply: FastifyReply): string {
  const html = views.render(page.view, page.model);
  void reply
    .status(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', page.keepSeconds > 0 ? `public, max-age=${page.keepSeconds}` : 'no-store');
  return html;
}

/** The body for the Page or SeeOther that a controller returned; anything else a controller returns passes untouched. */
export function written(views: Views, answer: unknown, reply: FastifyReply): unknown {
  if (answer instanceof Page) return preparePage(views, answer, reply);
  if (!(answer instanceof SeeOther)) return answer;
  void reply.status(303).header('location', answer.address).header('cache-control', 'no-store');
  return '';
}
