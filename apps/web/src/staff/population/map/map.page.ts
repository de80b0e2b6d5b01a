// Everything the page about the map of the areas may show.
import type { Area, KeptAreaMap } from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { areaMarks } from '../../../components/area-marks.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, listed, longMoment } from '../../../texts/formats.nl.js';
import { FRAMES } from '../frame-address.js';
import { mayImport } from '../population-roles.js';
import { LONGEST_SOURCE } from './map.form.js';

export type MapFacts = {
  readonly person: StaffPerson;
  readonly areas: readonly Area[];
  readonly inUse: KeptAreaMap | undefined;
  readonly waiting: KeptAreaMap | undefined;
  readonly form: FormView;
  readonly fileFaults: readonly string[];
  readonly done: string;
};

export const MAP = `${FRAMES}/kaart`;

const DONE: Readonly<Record<string, string>> = {
  ingelezen: 'De kaart is ingelezen. Kijk of zij klopt; zij staat nog nergens.',
  gebruikt: 'De kaart staat vanaf nu bij de uitkomsten.',
  weg: 'De kaart is weg. Bij de uitkomsten staan weer tegels.',
};

export function mapPage(facts: MapFacts): object {
  const { person, areas, inUse, waiting, form, fileFaults, done } = facts;
  return {
    title: 'Kaart van de gebieden',
    staff: staffFrame(person, 'bevolking'),
    back: { href: FRAMES, text: 'Bevolking' },
    at: MAP,
    done: DONE[done] ?? '',
    form: {
      ...form,
      values: { bron: '', ...form.values },
      errors: { bron: '', bestand: '', kaart: '', ...form.errors },
    },
    fileFaults,
    longestSource: LONGEST_SOURCE,
    hasAreas: areas.length > 0,
    mayChange: mayImport(person),
    inUse: inUse ? { ...sheetOf(inUse, areas), source: inUse.source, text: readText(inUse) } : false,
    waiting: waiting
      ? { ...sheetOf(waiting, areas), id: waiting.id, text: readText(waiting), others: othersText(waiting) }
      : false,
  };
}

/** The areas in their fixed order, numbered as on the map. */
function sheetOf({ map }: KeptAreaMap, areas: readonly Area[]): object {
  const { box, marks } = areaMarks(map);
  const known = areas.filter(({ code }) => marks.some((mark) => mark.code === code));
  return {
    box,
    marks: marks.map((mark) => ({
      ...mark,
      number: known.findIndex(({ code }) => code === mark.code) + 1,
      name: areas.find(({ code }) => code === mark.code)?.name ?? mark.code,
    })),
    names: known.map(({ name }) => name),
    added: areas.filter((area) => !known.includes(area)).map(({ name }) => name),
  };
}

const readText = ({ fileName, property, map, readAt }: KeptAreaMap): string =>
  `Uit ${fileName}, ingelezen op ${longMoment(readAt)}: ${counted(map.shapes.length, 'gebied', 'gebieden')}, herkend aan “${property}”.`;

const MOST_NAMED = 10;

function othersText({ others }: KeptAreaMap): string {
  if (others.length === 0) return '';
  const named = others.slice(0, MOST_NAMED).map((each) => `“${each}”`);
  const more = others.length > MOST_NAMED ? ` en ${others.length - MOST_NAMED} andere` : '';
  const names = more === '' ? listed(named) : `${named.join(', ')}${more}`;
  return `Niet overgenomen, want geen gebied van de gemeente: ${names}.`;
}
