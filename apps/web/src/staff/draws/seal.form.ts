// Reads which public value will decide a draw: a drand round, dice before witnesses, or a notary's number.
import {
  FEWEST_DICE,
  FEWEST_DIGITS,
  MOST_DICE,
  MOST_DIGITS,
  type PublicValueAnnouncement,
} from '#domain/sortition/public-value.js';
import { firstRoundFrom, QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { isoTime } from '../../texts/formats.nl.js';

/** The words in the address of the page. */
export const valueKinds = ['drand', 'dobbelstenen', 'notaris'] as const;
export type ValueKind = (typeof valueKinds)[number];

export const LONGEST_OCCASION = 200;
/** Long enough for everybody who wants to see the announcement first. */
export const HOURS_AHEAD = 2;
const MOST_DAYS_AHEAD = 60;
const HOUR_MS = 3_600_000;

export function readKind(given: unknown): ValueKind | undefined {
  return valueKinds.find((kind) => kind === given);
}

export function sealForm(kind: ValueKind, body: unknown, now: Date): FormOutcome<PublicValueAnnouncement> {
  const form = new Form(body);
  return form.outcome(READERS[kind](form, now));
}

const FIELDS = ['moment', 'moment-tijd', 'stenen', 'cijfers', 'plek'] as const;

/** What was typed, to be sent once more by somebody who is sure. */
export function typedFields(body: unknown): readonly { readonly name: string; readonly value: string }[] {
  const form = new Form(body);
  return FIELDS.filter((name) => !form.isEmpty(name)).map((name) => ({ name, value: form.given(name) }));
}

/** Whether everything was looked at once more. */
export function isSure(body: unknown): boolean {
  return new Form(body).given('zeker') === 'ja';
}

/** Tomorrow at the next whole hour; as many dice or digits as nobody can guess. */
export function freshSeal(now: Date): FormView {
  const moment = new Date(Math.ceil((now.getTime() + 24 * HOUR_MS) / HOUR_MS) * HOUR_MS);
  return freshForm({
    moment: localTimeOf(moment).day,
    'moment-tijd': isoTime(moment),
    stenen: '20',
    cijfers: '12',
    plek: '',
  });
}

const READERS: Readonly<Record<ValueKind, (form: Form, now: Date) => PublicValueAnnouncement>> = {
  drand: (form, now) => {
    const moment = form.dateTime('moment');
    const hours = (moment.getTime() - now.getTime()) / HOUR_MS;
    if (hours < HOURS_AHEAD)
      form.fault('moment', `Kies een moment dat ten minste ${HOURS_AHEAD} uur vooruit ligt`);
    if (hours > MOST_DAYS_AHEAD * 24)
      form.fault('moment', `Kies een moment binnen ${MOST_DAYS_AHEAD} dagen van nu`);
    return { kind: 'drand', chain: QUICKNET_CHAIN, round: firstRoundFrom(moment.getTime() / 1000) };
  },
  dobbelstenen: (form) => ({
    kind: 'dice',
    dice: form.wholeNumber('stenen', { from: FEWEST_DICE, to: MOST_DICE }),
    occasion: occasion(form, 'Vul in waar en wanneer er wordt gegooid'),
  }),
  notaris: (form) => ({
    kind: 'notary',
    digits: form.wholeNumber('cijfers', { from: FEWEST_DIGITS, to: MOST_DIGITS }),
    occasion: occasion(form, 'Vul in wie het getal maakt, waar en wanneer'),
  }),
};

const occasion = (form: Form, missing: string): string =>
  form.text('plek', { max: LONGEST_OCCASION, missing });
