// For the operator's monitor: is the process alive, and can it serve people?
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../database/transactions.js';

@Controller('gezondheid')
export class HealthController {
  constructor(private readonly transactions: Transactions) {}

  /** Liveness: the process answers. */
  @Get('leeft')
  live(): { readonly status: 'up' } {
    return { status: 'up' };
  }

  /** Readiness: the database answers too. */
  @Get('gereed')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly status: string; readonly database: string }> {
    const database = await this.transactions.answers().catch(() => false);
    if (!database) void reply.status(503);
    return database ? { status: 'up', database: 'up' } : { status: 'down', database: 'down' };
  }
}
