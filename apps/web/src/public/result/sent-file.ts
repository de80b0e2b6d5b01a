// A file of a result goes out under its own name, and is kept by nobody on the way.
import type { FastifyReply } from 'fastify';

export const sentFile = (reply: FastifyReply, type: string, name: string): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store');
