// The map of the areas as the municipality keeps it: read from a file, then used, then left for another.
import type { AreaMap } from '#domain/area-map/area-map.js';

export type AreaMapText = {
  readonly map: AreaMap;
  readonly fileName: string;
  /** The property of the file that names the areas. */
  readonly property: string;
  /** What else the file names, and is no area of the municipality. */
  readonly others: readonly string[];
};

export type KeptAreaMap = AreaMapText & {
  readonly id: string;
  readonly readBy: string;
  readonly readAt: Date;
  /** Where the shapes come from, in words; empty while nobody chose to use them. */
  readonly source: string;
};
