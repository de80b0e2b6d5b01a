// Everything the calendar may show: week by week who is asked for what, and how much that is for people and areas.
import type { Assembly } from '#features/assemblies/index.js';
import type { ContactDay } from '#features/invitations/index.js';
import type { PlannedContact, Poll } from '#features/polls/index.js';
import type { Area, BurdenClass, ContactLimits } from '#features/population/index.js';
import { dayAfter, monthsBefore } from '#platform/clock/local-time.js';
import type { FormView } from '#platform/forms/form.js';
import { hasRole, type Role, type StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../components/table.js';
import { staffFrame } from '../../layout/navigation.js';
import { counted, wholeNumber } from '../../texts/formats.nl.js';
import { ASSEMBLY_READERS } from '../assemblies/assembly-roles.js';
import { POLL_READERS } from '../polls/poll-roles.js';
import { calendarWeeks, type Subject } from './calendar-weeks.js';
import { maySetLimits } from './calendar-roles.js';
import { contactMoments } from './contact-moments.js';
import { typedLimits } from './limits.form.js';

export type CalendarFacts = {
  readonly person: StaffPerson;
  readonly today: string;
  /** Area code; '' is the whole municipality. */
  readonly area: string;
  readonly areas: readonly Area[];
  /** Within the period of the limits. */
  readonly days: readonly ContactDay[];
  readonly planned: readonly PlannedContact[];
  readonly polls: readonly Poll[];
  readonly assemblies: readonly Assembly[];
  readonly limits: ContactLimits;
  readonly classes: readonly BurdenClass[];
  readonly form: FormView;
};

const WEEKS_SHOWN_BACK = 4;

export function calendarPage(facts: CalendarFacts): object {
  const { person, today, area, areas, days, planned, limits, classes, form } = facts;
  const chosen = areas.find(({ code }) => code === area);
  const moments = contactMoments(days, planned, chosen?.code ?? '').filter(
    ({ day }) => day >= weeksBefore(today),
  );
  return {
    title: 'Kalender',
    staff: staffFrame(person, 'kalender'),
    where: chosen ? `in ${chosen.name}` : 'in de hele gemeente',
    choice: {
      value: chosen?.code ?? '',
      options: [
        { value: '', text: 'Hele gemeente' },
        ...areas.map(({ code, name }) => ({ value: code, text: name })),
      ],
    },
    weeks: calendarWeeks(moments, subjectsOf(facts), today),
    burden: burdenModel(limits, classes),
    areaTable: areaTable(facts),
    maySet: maySetLimits(person),
    form: {
      ...form,
      values: { ...typedLimits(limits), ...form.values },
      errors: { maanden: '', persoon: '', adres: '', herinneringen: '', ...form.errors },
    },
  };
}

function weeksBefore(today: string): string {
  return new Date(Date.parse(`${today}T12:00:00Z`) - WEEKS_SHOWN_BACK * 7 * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

function subjectsOf({ person, polls, assemblies }: CalendarFacts): ReadonlyMap<string, Subject> {
  const named = (
    list: readonly { readonly id: string; readonly title: string }[],
    folder: string,
    readers: readonly Role[],
  ): readonly (readonly [string, Subject])[] =>
    list.map(({ id, title }) => [
      id,
      { text: title, ...(hasRole(person, readers) ? { href: `/werk/${folder}/${id}` } : {}) },
    ]);
  return new Map([
    ...named(polls, 'peilingen', POLL_READERS),
    ...named(assemblies, 'burgerberaden', ASSEMBLY_READERS),
  ]);
}

function burdenModel(limits: ContactLimits, classes: readonly BurdenClass[]): object {
  const { months, perPerson, perHousehold, remindersPerYear } = limits;
  const period = months === 1 ? 'maand' : `${months} maanden`;
  return {
    period,
    rules: [
      `Eén persoon vragen wij hoogstens ${times(perPerson)} in ${period}.`,
      `Op één adres vragen wij hoogstens ${times(perHousehold)} in ${period}.`,
      remindersPerYear === 0
        ? 'Niemand krijgt een herinnering.'
        : `Eén persoon krijgt hoogstens ${counted(remindersPerYear, 'herinnering', 'herinneringen')} per jaar.`,
    ],
    any: classes.length > 0,
    table: table(
      `Hoe vaak gevraagd in de laatste ${period}`,
      ['Hoe vaak', '#Mensen'],
      classes.map((each) => [times(each.times), wholeNumber(each.people)]),
    ),
  };
}

const times = (count: number): string => (count === 1 ? '1 keer' : `${count} keer`);

/** Invitations and reminders together; planned ones count where it is known who they go to. */
function areaTable({ areas, days, planned, limits, today }: CalendarFacts): object {
  const lastMonth = monthsBefore(today, 1);
  const sum = (code: string, counts: (day: ContactDay) => boolean): number =>
    days.filter((each) => each.area === code && counts(each)).reduce((total, each) => total + each.people, 0);
  const ahead = (code: string): number =>
    planned.reduce((total, each) => total + (each.areas?.get(code) ?? 0), 0);
  return table(
    'Berichten per gebied',
    ['Gebied', '#Laatste maand', `#Laatste ${limits.months} maanden`, '#Gepland'],
    areas.map(({ code, name }) => [
      { text: name, href: `/werk/kalender?gebied=${code}` },
      wholeNumber(sum(code, ({ day }) => day > lastMonth && day < dayAfter(today))),
      wholeNumber(sum(code, () => true)),
      wholeNumber(ahead(code)),
    ]),
  );
}
