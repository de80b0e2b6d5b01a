// Which registrations somebody must look at before the pool is sealed, and why.
import type { AssemblyCategory } from './assembly.js';
import { targetsWithRoom } from './categories.js';
import { counts, type Registration } from './registration.js';

export type DoubtReason =
  'same-contact' | 'same-address' | 'deceased' | 'moved' | 'opted-out' | 'unknown-value';

export type Doubt = {
  readonly registration: Registration;
  readonly reason: DoubtReason;
  /** Ids of the registrations it looks like. */
  readonly others: readonly string[];
};

export type InvitationState = { readonly id: string; readonly withdrawn: string };

export type DoubtFacts = {
  readonly registrations: readonly Registration[];
  readonly categories: readonly AssemblyCategory[];
  readonly size: number;
  readonly invitations: readonly InvitationState[];
};

/** In: everything known. Out: a doubt per registration and reason; those that staff kept or removed are left out. */
export function doubtsIn({ registrations, categories, size, invitations }: DoubtFacts): readonly Doubt[] {
  const live = registrations.filter((one) => counts(one));
  const withdrawn = new Map(invitations.map((one) => [one.id, one.withdrawn]));
  const open = live.filter(({ kept }) => !kept);
  return open.flatMap((registration): Doubt[] => [
    ...alike(registration, live, 'lookalike').map((others): Doubt => ({
      registration,
      reason: 'same-contact',
      others,
    })),
    ...alike(registration, live, 'household').map((others): Doubt => ({
      registration,
      reason: 'same-address',
      others,
    })),
    ...gone(withdrawn.get(registration.invitationId ?? '')).map((reason): Doubt => ({
      registration,
      reason,
      others: [],
    })),
    ...(fits(registration, categories, size)
      ? []
      : [{ registration, reason: 'unknown-value' as const, others: [] }]),
  ]);
}

/** Housemates may both register; only one of them can be drawn. */
export const mustBeSolved = ({ reason }: Doubt): boolean => reason !== 'same-address';

function alike(
  registration: Registration,
  live: readonly Registration[],
  key: 'lookalike' | 'household',
): readonly (readonly string[])[] {
  const own = registration[key];
  if (own === null) return [];
  const others = live.filter((one) => one.id !== registration.id && one[key]?.equals(own) === true);
  return others.length === 0 ? [] : [others.map(({ id }) => id)];
}

function gone(withdrawn: string | undefined): readonly DoubtReason[] {
  if (withdrawn === 'deceased' || withdrawn === 'moved' || withdrawn === 'opted-out') return [withdrawn];
  return [];
}

function fits({ given }: Registration, categories: readonly AssemblyCategory[], size: number): boolean {
  return categories.every((category) =>
    targetsWithRoom(category, size).some(({ value }) => value === given?.[category.name]),
  );
}
