// Keeps a line open to a browser and sends each change of a mailing down it, as server-sent events.
import type { FastifyReply } from 'fastify';
import { openEventStream } from '../../event-stream.js';
import type { Follower } from './live-pulses.js';

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 3000;

/** `follow` answers how to stop following; that happens when the browser leaves. */
export function followLive(reply: FastifyReply, follow: (follower: Follower) => () => void): void {
  const raw = openEventStream(reply, RECONNECT_MS);
  const leave = follow({
    tell: (pulse) => void raw.write(`id: ${pulse}\ndata: ${pulse}\n\n`),
    end: () => void raw.end(),
  });
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
  raw.on('close', () => {
    clearInterval(heartbeat);
    leave();
  });
}
