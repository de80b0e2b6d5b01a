// What is wrong with a file with shapes, in words that say what to do.
import type { AreaMapFault } from '#domain/area-map/read-area-map.js';
import { wholeNumber } from '../../../texts/formats.nl.js';

export const mapFaultText = (fault: AreaMapFault): string => WORDS[fault.kind](fault);

const SAVE_AS = 'Sla het bestand op als GeoJSON in WGS84 (graden) of in RD (EPSG:28992)';

const about = (fault: AreaMapFault): string => ('about' in fault ? fault.about : '');
const area = (fault: AreaMapFault): string => ('area' in fault ? fault.area : '');

const WORDS: Readonly<Record<AreaMapFault['kind'], (fault: AreaMapFault) => string>> = {
  'no-collection': () =>
    'Hier staat geen lijst van gebieden (FeatureCollection). Sla de gebieden op als GeoJSON, alle samen in één bestand.',
  'no-match': () =>
    'Geen enkel vlak heeft de code of de naam van een van uw gebieden. Zet die in een kenmerk van elk vlak, bijvoorbeeld “code”.',
  'too-many-points': () =>
    'De grenzen hebben te veel punten. Sla het bestand op met eenvoudiger grenzen, of zonder de zee.',
  'unknown-crs': (fault) => `Het coördinatenstelsel “${about(fault)}” kennen wij niet. ${SAVE_AS}.`,
  turned: (fault) =>
    `Bij ${about(fault)} staan noord en oost andersom. In GeoJSON staat eerst de lengte (oost), dan de breedte (noord). ${SAVE_AS}.`,
  outside: (fault) => `Het punt ${about(fault)} ligt niet in Nederland. ${SAVE_AS}.`,
  'too-far-apart': (fault) =>
    `De gebieden liggen ${wholeNumber('kilometres' in fault ? fault.kilometres : 0)} kilometer uit elkaar. Dat past niet in één gemeente. Haal vlakken van andere gemeenten weg.`,
  'no-polygon': (fault) =>
    `Vlak ${wholeNumber('feature' in fault ? fault.feature : 0)} (${area(fault)}) is geen vlak. Gebruik per gebied een Polygon of een MultiPolygon met coördinaten.`,
  'area-missing': (fault) =>
    `Voor ${area(fault)} staat er geen vlak in het bestand. Zet het erbij, met de code of de naam.`,
  'area-flat': (fault) => `Het vlak van ${area(fault)} is te klein om te tekenen. Kijk de coördinaten na.`,
};
