// Sends the Page or SeeOther that a controller returned; anything else a controller returns passes untouched.
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Page, SeeOther } from './page.js';
import { preparePage } from './send-page.js';
import { Views } from './views.js';

@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly views: Views) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => this.answered(answer, reply)));
  }

  private answered(answer: unknown, reply: FastifyReply): unknown {
    if (answer instanceof Page) return preparePage(this.views, answer, reply);
    if (!(answer instanceof SeeOther)) return answer;
    void reply.status(303).header('location', answer.address).header('cache-control', 'no-store');
    return '';
  }
}
