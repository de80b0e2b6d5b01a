// A made-up pool of a hundred people for specs of panel selection: plain counts, a few households, exact targets.
import type { Category, PanelQuestion, Person } from '#domain/panel-lottery/panel-question.js';

const AGES = ['16-34', '35-64', '65+'];
const AREAS = ['Centrum', 'Noord', 'Zuid', 'West'];

/** Twenty seats; people differ in age, area and sex; every seventh person shares a home with the next one. */
export function aPool(changes: Partial<PanelQuestion> = {}): PanelQuestion {
  return { size: 20, categories: someCategories(), people: somePeople(100), ...changes };
}

export function someCategories(): Category[] {
  return [
    { name: 'leeftijd', targets: [target('16-34', 6, 7), target('35-64', 8, 9), target('65+', 5, 5)] },
    { name: 'wijk', targets: AREAS.map((area) => target(area, 4, 6)) },
    { name: 'geslacht', targets: [target('vrouw', 10, 10), target('man', 9, 10), target('x', 0, 1)] },
  ];
}

export function target(value: string, min: number, max: number) {
  return { value, min, max, minFlex: 0, maxFlex: 20 };
}

export function somePeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul(index + 1, 2654435761) >>> 0;
    return {
      id: `p${String(index).padStart(3, '0')}`,
      values: [
        AGES[(mixed >>> 8) % 3] ?? '',
        AREAS[(mixed >>> 16) % 4] ?? '',
        index % 41 === 40 ? 'x' : (mixed >>> 24) % 5 < 3 ? 'vrouw' : 'man',
      ],
      household: index % 7 < 2 ? `home ${Math.floor(index / 7)}` : null,
    };
  });
}
