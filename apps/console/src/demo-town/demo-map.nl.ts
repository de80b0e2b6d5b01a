// A sketch of the areas of the demo town, with shapes that nobody measured: it says so under every map.

/** In hundreds of metres, east and north. */
const SHAPES: Readonly<Record<string, string>> = {
  '01': '87,104 91,79 115,83 109,111',
  '02': '142,131 119,128 109,111 115,83 128,75 146,105',
  '03': '75,60 91,79 87,104 62,116 55,112',
  '04': '62,116 87,104 109,111 119,128 84,152',
  '05': '71,43 78,39 93,33 110,31 126,36 138,45 128,75 115,83 91,79 75,60',
  '06': '156,166 153,167 138,168 123,167 110,167 96,170 80,174 79,174 84,152 119,128 142,131 144,133',
  '07': '146,105 128,75 138,45 139,45 150,53 161,58 174,63 184,70 187,75',
  '08': '211,108 217,120 214,132 203,141 189,149 177,155 166,162 156,166 144,133 207,104',
  '09': '144,133 142,131 146,105 187,75 190,79 195,89 202,98 207,104',
  '10': '79,174 62,174 48,168 38,159 29,150 19,141 12,131 12,119 17,112 55,112 62,116 84,152',
  '11': '17,112 19,108 28,99 32,90 32,80 33,69 41,59 53,52 66,46 71,43 75,60 55,112',
};

const placed = (pair: string): readonly number[] => {
  const [east = 0, north = 0] = pair.split(',').map(Number);
  return [150_000 + 100 * east, 405_000 + 100 * north];
};

/** As it would come from a map program, in RD. */
export const demoMap = {
  type: 'FeatureCollection',
  features: Object.entries(SHAPES).map(([code, corners]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [corners.split(' ').map(placed)] },
  })),
};

export const DEMO_MAP_SOURCE = 'schets voor de demo, met verzonnen vormen; dit zijn niet de echte grenzen';
