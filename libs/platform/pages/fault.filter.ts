// Logs what should not have happened, once, and shows a page with the number under which it was logged.
import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Log } from '../logging/log.js';
import { Randomness } from '../randomness/randomness.js';
import { ERROR_PAGES, type ErrorPages } from './error-pages.js';
import { preparePage } from './send-page.js';
import { Views } from './views.js';

@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(
    private readonly views: Views,
    @Inject(ERROR_PAGES) private readonly pages: ErrorPages,
    private readonly randomness: Randomness,
    private readonly log: Log,
  ) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refused = refusedStatus(fault);
    if (refused !== undefined) {
      void reply.send(preparePage(this.views, this.pages.refusal(refused), reply));
      return;
    }
    const reference = this.randomness.bytes(4).toString('hex');
    this.log.faultOfVisit('a request failed', fault, { reference });
    void reply.send(preparePage(this.views, this.pages.fault(reference), reply));
  }
}

/** Fastify and its plugins refuse (too large, too often) with an error that carries a status. */
function refusedStatus(fault: unknown): number | undefined {
  if (!(fault instanceof Error) || !('statusCode' in fault)) return undefined;
  const { statusCode } = fault;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}
