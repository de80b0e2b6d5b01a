// The calendar of the drand quicknet beacon: which round appears when, without asking anybody.

/** The chain hash under which drand's quicknet is known; one round every three seconds since 23 August 2023. */
export const QUICKNET_CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
export const QUICKNET_PUBLIC_KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a';

const GENESIS_SECONDS = 1_692_803_367;
const PERIOD_SECONDS = 3;

/**
 * When a round appears. In: a round, counted from 1. Out: seconds since 1970 (UTC).
 * Source: drand specification, "round and time"; chain information of quicknet.
 */
export function timeOfRound(round: number): number {
  return GENESIS_SECONDS + (round - 1) * PERIOD_SECONDS;
}

/** The first round that appears at or after a moment. In: seconds since 1970 (UTC). Out: a round, at least 1. */
export function firstRoundFrom(seconds: number): number {
  return Math.max(1, Math.ceil((seconds - GENESIS_SECONDS) / PERIOD_SECONDS) + 1);
}

/** Whether this can be a round at all: a whole number from 1 that an exact number can hold. */
export function isQuicknetRound(round: number): boolean {
  return Number.isSafeInteger(round) && round >= 1;
}
