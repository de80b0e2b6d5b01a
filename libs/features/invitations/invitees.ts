// Decides how each drawn person is asked, and freezes what may be known about an answer.
import { ageClass } from './age-class.js';
import { coarsen } from './coarsen.js';
import type { Background, Channel, Invitee } from './invitation.js';
import { whoIsAsked } from './reach.js';
import { weightClasses } from './weight-class.js';

/** Fewer people than this in one combination of classes could point to somebody. */
export const SMALLEST_GROUP = 10;

/** In the order in which they are told apart: what the weighting needs most comes first. */
const ORDER = ['area', 'age', 'weight', 'gender'] as const;

export type FrozenInvitee = {
  readonly invitee: Invitee;
  readonly channel: Channel;
  readonly ownPrint: boolean;
  readonly weightClass: string;
  readonly background: Background;
};

/**
 * An invitee with an e-mail address is asked by e-mail, the others by letter; a secret address never reaches a
 * printing house. Without letters those without e-mail are not asked at all, and the poll is no sample.
 */
export function freezeInvitees(
  invitees: readonly Invitee[],
  launch: { year: number; letters: boolean },
): readonly FrozenInvitee[] {
  const asked = whoIsAsked(invitees, launch.letters);
  const weights = weightClasses(asked.map((each) => each.inclusionProbability));
  const traits = asked.map((each, index) => ({
    area: each.area,
    age: ageClass(each.birthYear, launch.year),
    weight: weights[index] ?? '',
    gender: each.gender,
  }));
  const classes = coarsen(traits, ORDER, SMALLEST_GROUP);
  return asked.map((invitee, index) => {
    const { weight = '', ...background } = classes[index] ?? {};
    const channel = invitee.hasEmail ? 'email' : 'letter';
    return { invitee, channel, ownPrint: invitee.secret, weightClass: weight, background };
  });
}
