// What a map of areas is: closed lines on a flat sheet, small enough to stand in a page.

export type Point = readonly [x: number, y: number];
/** The last point is joined to the first, which is not repeated. */
export type Ring = readonly Point[];

export type AreaShape = {
  /** Of the area. */
  readonly code: string;
  /** Where rings lie within each other, every second one is a hole. */
  readonly rings: readonly Ring[];
  /** Inside the area, as far as possible from its borders; and how far that is. */
  readonly label: Point;
  readonly room: number;
};

/** On a sheet `MAP_WIDTH` wide, with y downwards and whole numbers only. */
export type AreaMap = { readonly height: number; readonly shapes: readonly AreaShape[] };

export const MAP_WIDTH = 1000;
