// A map of all areas of Oss as blocks below each other, the first with room for a number: for specs that look at maps.
import type { AreaMap } from '#domain/area-map/area-map.js';
import { ossAreas, type KeptAreaMap } from '#features/population/index.js';

/** Every area of Oss as a block in a row of its own. */
export const anAreaMap: AreaMap = {
  height: 440,
  shapes: ossAreas.map(({ code }, place) => {
    const [top, bottom] = [40 * place, 40 * place + 40];
    const ring = [
      [0, top],
      [1000, top],
      [1000, bottom],
      [0, bottom],
    ] as const;
    return { code, rings: [ring], label: [500, top + 20] as const, room: place === 0 ? 60 : 20 };
  }),
};

export const aKeptMap: KeptAreaMap = {
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b01',
  map: anAreaMap,
  fileName: 'wijken <1>.geojson',
  property: 'code',
  others: [],
  readBy: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a04',
  readAt: new Date('2027-04-01T08:00:00Z'),
  source: 'Wijk- en buurtkaart 2026',
};
