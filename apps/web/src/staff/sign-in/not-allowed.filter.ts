// Says calmly that this page is not for the role of the person who is signed in.
import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ERROR_PAGES, type ErrorPages } from '#platform/pages/error-pages.js';
import { preparePage } from '#platform/pages/send-page.js';
import { Views } from '#platform/pages/views.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';

@Catch(NotAllowed)
export class NotAllowedFilter implements ExceptionFilter<NotAllowed> {
  constructor(
    private readonly views: Views,
    @Inject(ERROR_PAGES) private readonly pages: ErrorPages,
  ) {}

  catch(_refusal: NotAllowed, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.send(preparePage(this.views, this.pages.refusal(403), reply));
  }
}
