// Turns what was sent and what is planned into moments: one subject, one day, one reason to write.
import type { ContactDay, Occasion } from '#features/invitations/index.js';
import type { PlannedContact } from '#features/polls/index.js';

export type Moment = {
  /** Calendar day, yyyy-mm-dd. */
  readonly day: string;
  readonly subjectId: string;
  readonly occasion: Occasion;
  readonly state: 'done' | 'busy' | 'planned' | 'draft';
  readonly email: number;
  readonly letter: number;
  /** Of what is planned: people at most; undefined when it cannot be said for the chosen area. */
  readonly most: number | undefined;
};

/** Oldest first; an area code keeps only what concerns people there, '' keeps everything. */
export function contactMoments(
  days: readonly ContactDay[],
  planned: readonly PlannedContact[],
  area: string,
): readonly Moment[] {
  return [...sentMoments(days, area), ...planned.flatMap((each) => plannedMoment(each, area))].sort(
    (one, other) => one.day.localeCompare(other.day),
  );
}

function sentMoments(days: readonly ContactDay[], area: string): readonly Moment[] {
  const groups = new Map<string, ContactDay[]>();
  for (const each of days) {
    if (area !== '' && each.area !== area) continue;
    const key = `${each.day} ${each.subjectId} ${each.occasion}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap(momentOf);
}

function momentOf(group: readonly ContactDay[]): readonly Moment[] {
  const [first] = group;
  if (!first) return [];
  const { day, subjectId, occasion } = first;
  const people = (channel: ContactDay['channel']): number =>
    group.filter((each) => each.channel === channel).reduce((sum, each) => sum + each.people, 0);
  const busy = group.some(({ waiting }) => waiting > 0);
  const counts = { email: people('email'), letter: people('letter'), most: undefined };
  return [{ day, subjectId, occasion, state: busy ? 'busy' : 'done', ...counts }];
}

function plannedMoment(
  { poll, day, occasion, most, areas }: PlannedContact,
  area: string,
): readonly Moment[] {
  const inArea = area === '' ? most : areas?.get(area);
  const concerns = area === '' || poll.areas.length === 0 || poll.areas.includes(area);
  if (!concerns || (areas !== undefined && (inArea ?? 0) === 0)) return [];
  const state = poll.state === 'draft' ? 'draft' : 'planned';
  return [{ day, subjectId: poll.id, occasion, state, email: 0, letter: 0, most: inArea }];
}
