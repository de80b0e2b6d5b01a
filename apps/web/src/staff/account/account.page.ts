// Everything the page "Mijn account" may show.
import { freshForm, type FormView } from '#platform/forms/form.js';
import { SHORTEST_PASSWORD } from '#platform/staff-login/password.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import type { ListedSession } from '#platform/staff-login/staff-account.js';
import { staffFrame } from '../../layout/navigation.js';
import { longMoment } from '../../texts/formats.nl.js';
import { roleTexts } from '../../texts/roles.nl.js';

export type AccountFacts = {
  readonly person: StaffPerson;
  readonly sessions: readonly ListedSession[];
  /** Hexadecimal id of the session that asks. */
  readonly current: string;
  readonly hasSecondFactor: boolean;
  readonly done: string;
  readonly form?: FormView;
};

export function accountPage({
  person,
  sessions,
  current,
  hasSecondFactor,
  done,
  form = freshForm(),
}: AccountFacts): object {
  return {
    title: 'Mijn account',
    staff: staffFrame(person),
    form: { ...form, values: {} },
    done: DONE[done] ?? '',
    email: person.email,
    name: person.name,
    roles: person.grants.map(({ role, area }) => ({ ...roleTexts[role], area })),
    hasSecondFactor,
    shortest: SHORTEST_PASSWORD,
    sessions: sessions.map(({ id, createdAt, seenAt }) => ({
      since: longMoment(createdAt),
      seen: longMoment(seenAt),
      current: id === current,
    })),
    others: sessions.length > 1,
  };
}

const DONE: Readonly<Record<string, string>> = {
  wachtwoord: 'Uw wachtwoord is veranderd. U bent op andere apparaten uitgelogd.',
  elders: 'U bent op andere apparaten uitgelogd.',
};
