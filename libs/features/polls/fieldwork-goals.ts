// How many answers a poll aims for.
export const GOAL_BOUNDS = { from: 10, to: 100_000 } as const;
