// Everything the list of assemblies may show.
import type { Assembly } from '#features/assemblies/index.js';
import { justBefore } from '#platform/clock/local-time.js';
import { hasRole, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { upToDay, wholeNumber } from '../../../texts/formats.nl.js';
import { assemblyBadge } from '../assembly-badge.js';
import { ASSEMBLY_READERS, organises } from '../assembly-roles.js';

/** Callers register who calls, and later call who was drawn. */
const CALLERS_PAGE: Partial<Readonly<Record<Assembly['state'], string>>> = {
  registering: '/telefoon',
  drawn: '/bellen',
  filled: '/bellen',
};

export function overviewPage(person: StaffPerson, assemblies: readonly Assembly[]): object {
  const reads = hasRole(person, ASSEMBLY_READERS);
  const shown = reads
    ? assemblies
    : assemblies.filter(({ state, erasedAt }) => erasedAt === null && state in CALLERS_PAGE);
  return {
    title: 'Burgerberaden',
    staff: staffFrame(person, 'burgerberaden'),
    mayMake: organises(person),
    list: shown.map((one) => itemOf(one, reads)),
    reads,
  };
}

function itemOf({ id, number, title, size, state, registerUntil }: Assembly, reads: boolean): object {
  const { text, ...look } = assemblyBadge(state);
  const until =
    state === 'registering' && registerUntil ? ` · aanmelden ${upToDay(justBefore(registerUntil))}` : '';
  return {
    href: `/werk/burgerberaden/${id}${reads ? '' : (CALLERS_PAGE[state] ?? '')}`,
    title,
    note: `Burgerberaad ${number} · ${wholeNumber(size)} plaatsen${until}`,
    badge: text,
    ...look,
  };
}
