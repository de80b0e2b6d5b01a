// Builds the model of the `area-bars` component: how far each area is towards its goal.

export type AreaFacts = { readonly label: string; readonly count: number; readonly goal: number };

export type AreaBars = {
  readonly areas: readonly {
    readonly label: string;
    readonly number: number;
    readonly goal: number;
    readonly percent: number;
    readonly target: number;
    readonly reached: boolean;
    readonly toGo: number;
  }[];
};

/** All bars on one scale, so that areas can be compared; the longest fills the track. */
export function areaBars(areas: readonly AreaFacts[]): AreaBars {
  const longest = Math.max(1, ...areas.flatMap(({ count, goal }) => [count, goal])) * 1.05;
  const share = (count: number): number => Math.round((count / longest) * 1000) / 10;
  return {
    areas: areas.map(({ label, count, goal }) => ({
      label,
      number: count,
      goal,
      percent: share(count),
      target: share(goal),
      reached: count >= goal,
      toGo: Math.max(0, goal - count),
    })),
  };
}
