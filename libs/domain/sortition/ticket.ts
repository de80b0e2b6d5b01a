// A person's ticket: the one number that decides whether they are drawn, which anybody can recompute.
import { sha256 } from '#domain/evidence/digest.js';

/**
 * In: the seed in lower-case hexadecimal digits and the person's id. Out: SHA-256 over the UTF-8 text `seed:id`, 64
 * lower-case hexadecimal digits. Tickets are compared as bytes, which for these digits is plain text order.
 *
 * Depends on nobody else: adding or moving people leaves every ticket as it was.
 * Source: permanent random numbers (Ohlsson, "Coordination of samples using permanent random numbers", 1995).
 */
export function ticketOf(seed: string, id: string): string {
  return sha256(`${seed}:${id}`);
}
