// Writes a page onto the reply, with the headers that keep it out of caches it does not belong in.
import type { FastifyReply } from 'fastify';
import type { Page } from './page.js';
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
