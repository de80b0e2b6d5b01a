// Keeps to a number of messages a minute across all workers, with one moment as its only memory.

export type Grant = {
  /** How many may go now. */
  readonly messages: number;
  /** The next message may go at this moment; to be kept for the next question. */
  readonly pacedUntil: Date;
};

/** Who asks late may make up for this much; more would be a burst. */
const CATCH_UP_MS = 1000;

/**
 * How many of `wanted` messages may go now at `perMinute` (0: no limit).
 * Source: generic cell rate algorithm, ITU-T I.371.
 */
export function grantMessages(wanted: number, perMinute: number, pacedUntil: Date | null, now: Date): Grant {
  if (pacedUntil && pacedUntil > now) return { messages: 0, pacedUntil };
  if (perMinute === 0) return { messages: wanted, pacedUntil: now };
  const interval = 60_000 / perMinute;
  const from = Math.max(pacedUntil?.getTime() ?? now.getTime(), now.getTime() - CATCH_UP_MS);
  const room = Math.floor((now.getTime() - from) / interval) + 1;
  const messages = Math.max(0, Math.min(wanted, room));
  return { messages, pacedUntil: new Date(Math.round(from + messages * interval)) };
}
