// The shapes that every document of a draw is made of.
import { anyOf, listOf, objectWith, textLike, valueThat } from './shape.js';

export const text = valueThat('text', (value) => typeof value === 'string');
export const count = valueThat(
  'a whole number',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
export const digest = textLike('64 lower-case hexadecimal digits', /^[0-9a-f]{64}$/);
export const moment = textLike(
  'a moment such as 2027-03-01T12:00:00.000Z',
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
);
export const nothing = valueThat('null', (value) => value === null);
export const exactly = (...values: readonly unknown[]) =>
  valueThat(values.join(' or '), (value) => values.includes(value));
const witness = objectWith({ name: text, role: text });
const witnesses = listOf(witness);
const kind = (name: string) => exactly(name);

/** Older records promise nothing about how long ahead the value was announced. */
const absent = valueThat('nothing', (value) => value === undefined);
const ahead = { leadMinutes: anyOf(count, absent) };
const occasion = { ...ahead, occasion: text, moment: anyOf(moment, absent) };

export const announced = anyOf(
  objectWith({ ...ahead, kind: kind('drand'), chain: text, round: count }),
  objectWith({ ...occasion, kind: kind('dice'), dice: count }),
  objectWith({ ...occasion, kind: kind('notary'), digits: count }),
);

export const publicValue = anyOf(
  objectWith({ kind: kind('drand'), chain: text, round: count, randomness: digest, signature: text }),
  objectWith({ kind: kind('dice'), values: listOf(count), witnesses }),
  objectWith({ kind: kind('notary'), number: text, witnesses }),
);

export const seedValue = anyOf(
  objectWith({ kind: kind('drand'), chain: text, round: count, randomness: digest }),
  objectWith({ kind: kind('dice'), values: listOf(count) }),
  objectWith({ kind: kind('notary'), number: text }),
);

/** What may decide between the panels of an assembly: the same, and balls. */
export const panelAnnounced = anyOf(announced, objectWith({ ...occasion, kind: kind('balls') }));
export const panelValue = anyOf(publicValue, objectWith({ kind: kind('balls'), number: text, witnesses }));
export const panelSeedValue = anyOf(seedValue, objectWith({ kind: kind('balls'), number: text }));
