// Reads which public value will decide a draw: a drand round, dice before witnesses, or a notary's number.
import {
  FEWEST_DICE,
  FEWEST_DIGITS,
  MOST_DICE,
  MOST_DIGITS,
  type PublicValueAnnouncement,
} from '#domain/sortition/public-value.js';
import { announceRefusal } from '#domain/sortition/announced-ahead.js';
import type { PanelAnnouncement } from '#domain/sortition/panel-value.js';
import { firstRoundFrom, QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { leadText } from '../../texts/draws.nl.js';
import { isoTime } from '../../texts/formats.nl.js';

/** The words in the address of the page. */
export const valueKinds = ['drand', 'dobbelstenen', 'notaris'] as const;
export type ValueKind = (typeof valueKinds)[number];

export const LONGEST_OCCASION = 200;
const MOST_DAYS_AHEAD = 60;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** `leadMinutes`: long enough for everybody who wants to see the announcement first; 0 asks for nothing (`drawLeadMinutes`). */
export type SealClock = { readonly now: Date; readonly leadMinutes: number };

export function readKind(given: unknown): ValueKind | undefined {
  return valueKinds.find((kind) => kind === given);
}

export function sealForm(
  kind: ValueKind,
  body: unknown,
  clock: SealClock,
): FormOutcome<PublicValueAnnouncement> {
  const form = new Form(body);
  return form.outcome(inTime(form, READERS[kind](form, clock), clock));
}

/** The same rule by which the draw is sealed later, told beside the moment that was typed. */
export function inTime<Announced extends PanelAnnouncement>(
  form: Form,
  announced: Announced,
  { now, leadMinutes }: SealClock,
): Announced {
  const refused = announceRefusal({ announced, sealedAt: now.toISOString() }, leadMinutes);
  if (refused === 'round-already-known') form.fault('moment', 'Kies een moment dat nog komt');
  else if (refused !== undefined)
    form.fault('moment', `Kies een moment dat ten minste ${leadText(leadMinutes)} vooruit ligt`);
  return announced;
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

/** Tomorrow, or later when that is asked, at the next whole hour; as many dice or digits as nobody can guess. */
export function freshSeal({ now, leadMinutes }: SealClock): FormView {
  const ahead = Math.max(24 * HOUR_MS, leadMinutes * MINUTE_MS + HOUR_MS);
  const moment = new Date(Math.ceil((now.getTime() + ahead) / HOUR_MS) * HOUR_MS);
  return freshForm({
    moment: localTimeOf(moment).day,
    'moment-tijd': isoTime(moment),
    stenen: '20',
    cijfers: '12',
    plek: '',
  });
}

const READERS: Readonly<Record<ValueKind, (form: Form, clock: SealClock) => PublicValueAnnouncement>> = {
  drand: (form, clock) => {
    const moment = momentIn(form, clock);
    const { leadMinutes } = clock;
    return {
      kind: 'drand',
      chain: QUICKNET_CHAIN,
      round: firstRoundFrom(moment.getTime() / 1000),
      leadMinutes,
    };
  },
  dobbelstenen: (form, clock) => ({
    kind: 'dice',
    dice: form.wholeNumber('stenen', { from: FEWEST_DICE, to: MOST_DICE }),
    ...occasionIn(form, clock, 'Vul in waar er wordt gegooid, en door wie'),
  }),
  notaris: (form, clock) => ({
    kind: 'notary',
    digits: form.wholeNumber('cijfers', { from: FEWEST_DIGITS, to: MOST_DIGITS }),
    ...occasionIn(form, clock, 'Vul in wie het getal maakt, en waar'),
  }),
};

/** From when, where and by whom people will make the value. */
export function occasionIn(form: Form, clock: SealClock, missing: string) {
  return {
    moment: momentIn(form, clock).toISOString(),
    leadMinutes: clock.leadMinutes,
    occasion: form.text('plek', { max: LONGEST_OCCASION, missing }),
  };
}

function momentIn(form: Form, { now }: SealClock): Date {
  const moment = form.dateTime('moment');
  const ahead = moment.getTime() - now.getTime();
  if (ahead > MOST_DAYS_AHEAD * 24 * HOUR_MS)
    form.fault('moment', `Kies een moment binnen ${MOST_DAYS_AHEAD} dagen van nu`);
  return moment;
}
