// Shows a calm page for what the web program refuses: not found, not allowed, too often.
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ERROR_PAGES, type ErrorPages } from './error-pages.js';
import { preparePage } from './send-page.js';
import { Views } from './views.js';

@Catch(HttpException)
export class RefusalFilter implements ExceptionFilter<HttpException> {
  constructor(
    private readonly views: Views,
    @Inject(ERROR_PAGES) private readonly pages: ErrorPages,
  ) {}

  catch(refusal: HttpException, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.send(preparePage(this.views, this.pages.refusal(refusal.getStatus()), reply));
  }
}
