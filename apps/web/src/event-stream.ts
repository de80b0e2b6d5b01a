// Turns a reply into server-sent events: a line that stays open, with the headers that every reply of ours has.
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';

/** What is written to it goes out at once; a browser that lost the line comes back after so long. */
export function openEventStream(reply: FastifyReply, reconnectMs: number): ServerResponse {
  const { raw } = reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no');
  reply.hijack();
  const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  raw.setHeaders(new Map(headers)).writeHead(200);
  raw.write(`retry: ${reconnectMs}\n\n`);
  return raw;
}
