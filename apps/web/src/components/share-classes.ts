// Five classes of per cents, the same on every map and tile, so that one picture can be held against another.

export const SHARE_CLASSES = [
  { tint: 1, text: '0 tot 20%' },
  { tint: 2, text: '20 tot 40%' },
  { tint: 3, text: '40 tot 60%' },
  { tint: 4, text: '60 tot 80%' },
  { tint: 5, text: '80% of meer' },
] as const;

const WIDTH = 20;

/** In: whole per cents. Out: from 1 for the lowest class to 5. */
export const shareClass = (percentage: number): number =>
  Math.min(SHARE_CLASSES.length, 1 + Math.floor(percentage / WIDTH));
