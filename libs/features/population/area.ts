// What an area is: a part of the municipality that people know by name, used to draw and to report.
export type Area = {
  readonly code: string;
  readonly name: string;
  /** Place in every list; areas always stand in one fixed order. */
  readonly position: number;
};

/** Finds an area by code or by name, however it is capitalised or spaced; undefined when it is not in the list. */
export function areaFinder(areas: readonly Area[]): (codeOrName: string) => Area | undefined {
  const known = new Map<string, Area>();
  for (const area of areas) {
    known.set(plain(area.name), area);
    known.set(plain(area.code), area);
    if (/^0\d+$/.test(area.code)) known.set(String(Number(area.code)), area);
  }
  return (codeOrName) => known.get(plain(codeOrName));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
