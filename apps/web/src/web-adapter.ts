// Fastify as we want it under Nest: it keeps no log of addresses, and an address it cannot read leads to a page in Dutch.
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/** No controller answers here, so that the visitor gets the page for what does not exist. */
const UNREADABLE = '/onleesbaar-adres';

export function webAdapter(behindProxy: boolean): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: behindProxy,
    // A personal link that was pasted twice is a wrong link, not an error of the protocol.
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (_fault: unknown, _request: unknown, reply: FastifyReply) => {
      void reply.redirect(UNREADABLE, 303);
    },
  });
}
