// Measures how long something took, for programs that need no other clock.

/** Starts a stopwatch; what it gives tells the seconds since, to the millisecond. */
export function startStopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start) / 1000;
}
