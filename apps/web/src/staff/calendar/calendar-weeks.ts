// Puts moments in weeks, with the words for each day; a week without anything is left out, except this one.
import { weekdayOf } from '#platform/clock/holidays.js';
import { table, type Cell, type Table } from '../../components/table.js';
import { counted, period, weekdayAndDay, wholeNumber } from '../../texts/formats.nl.js';
import type { Moment } from './contact-moments.js';

export type Subject = {
  readonly text: string;
  /** Left out for who may not open it. */
  readonly href?: string;
};

export type CalendarWeek = {
  readonly id: string;
  readonly title: string;
  readonly now: boolean;
  /** How many people in all; empty when nobody is asked. */
  readonly total: string;
  readonly table: Table | undefined;
};

const DAY_MS = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const mondayOf = (day: string): string => iso(noon(day) - (weekdayOf(day) - 1) * DAY_MS);

export function calendarWeeks(
  moments: readonly Moment[],
  subjects: ReadonlyMap<string, Subject>,
  today: string,
): readonly CalendarWeek[] {
  const weeks = new Map<string, Moment[]>([[mondayOf(today), []]]);
  for (const moment of moments) {
    const monday = mondayOf(moment.day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), moment]);
  }
  return [...weeks]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([monday, inWeek]) => weekModel(monday, inWeek, { subjects, now: monday === mondayOf(today) }));
}

type Setting = { readonly subjects: ReadonlyMap<string, Subject>; readonly now: boolean };

function weekModel(monday: string, moments: readonly Moment[], { subjects, now }: Setting): CalendarWeek {
  const title = `Week ${weekNumber(monday)}: ${period(monday, iso(noon(monday) + 6 * DAY_MS))}`;
  const people = moments.reduce((sum, each) => sum + each.email + each.letter + (each.most ?? 0), 0);
  const open = moments.some(({ state }) => state === 'planned' || state === 'draft');
  return {
    id: `week-${monday}`,
    title,
    now,
    total: people === 0 ? '' : `${open ? 'hoogstens ' : ''}${counted(people, 'bericht', 'berichten')}`,
    table:
      moments.length === 0
        ? undefined
        : table(
            `Berichten in week ${weekNumber(monday)}`,
            ['Dag', 'Waarover', 'Wat', 'Mensen', 'Stand'],
            moments.map((each) => rowOf(each, subjects)),
          ),
  };
}

const OCCASIONS: Readonly<Record<Moment['occasion'], string>> = {
  invitation: 'Uitnodiging',
  reminder: 'Herinnering',
};

const STATES: Readonly<Record<Moment['state'], Cell>> = {
  done: { text: 'Weg', badge: 'ok', icon: 'check' },
  busy: { text: 'Loopt', badge: 'live', icon: 'mail' },
  planned: { text: 'Gepland', badge: 'plain', icon: 'clock' },
  draft: { text: 'Nog niet vast', badge: 'plain', icon: 'edit' },
};

function rowOf(moment: Moment, subjects: ReadonlyMap<string, Subject>): readonly (string | Cell)[] {
  const subject = subjects.get(moment.subjectId);
  return [
    weekdayAndDay(moment.day),
    subject ?? 'Niet meer bekend',
    OCCASIONS[moment.occasion],
    peopleIn(moment),
    STATES[moment.state],
  ];
}

function peopleIn({ state, email, letter, most }: Moment): string {
  if (state === 'planned' || state === 'draft') {
    return most === undefined ? 'volgt na de loting' : `hoogstens ${wholeNumber(most)}`;
  }
  const parts = [
    ...(email > 0 ? [`${wholeNumber(email)} per e-mail`] : []),
    ...(letter > 0 ? [`${wholeNumber(letter)} per brief`] : []),
  ];
  return parts.join(', ');
}

/** The week in which the Thursday falls counts. Source: ISO 8601. */
function weekNumber(monday: string): number {
  const thursday = iso(noon(monday) + 3 * DAY_MS);
  const firstDay = noon(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((noon(thursday) - firstDay) / DAY_MS / 7) + 1;
}
