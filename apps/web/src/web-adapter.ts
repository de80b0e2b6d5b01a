// Fastify as we want it under Nest: it sends the pages that controllers give back, keeps no log of addresses, and an address
// it cannot read leads to a page in Dutch.
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { written } from '#platform/pages/send-page.js';
import type { Views } from '#platform/pages/views.js';

/** No controller answers here, so that the visitor gets the page for what does not exist. */
const UNREADABLE = '/onleesbaar-adres';

export type WebAdapterSettings = { readonly views: Views; readonly behindProxy: boolean };

export class WebAdapter extends FastifyAdapter {
  private readonly views: Views;

  constructor({ views, behindProxy }: WebAdapterSettings) {
    super({
      trustProxy: behindProxy,
      // A personal link that was pasted twice is a wrong link, not an error of the protocol.
      routerOptions: { maxParamLength: 2000 },
      frameworkErrors: (_fault: unknown, _request: unknown, reply: FastifyReply) => {
        void reply.redirect(UNREADABLE, 303);
      },
    });
    this.views = views;
  }

  /** Here, and not in an interceptor of Nest: its observables cost more than all else that Nest does for a request. */
  override reply(response: FastifyReply, answer: unknown, status?: number): FastifyReply {
    return super.reply(response, written(this.views, answer, response), status);
  }
}
