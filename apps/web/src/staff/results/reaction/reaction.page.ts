// Everything the page may show on which the reaction of the college is written.
import type { Poll } from '#features/polls/index.js';
import type { Reaction, ReactionOutcome, Result } from '#features/results/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { isoDay, longDay, longMoment } from '../../../texts/formats.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { LONGEST_PART } from './reaction.form.js';

export type ReactionFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly result: Result | undefined;
  readonly reaction: Reaction | undefined;
  readonly form: FormView;
  readonly now: Date;
  readonly done: boolean;
};

const OUTCOMES: Readonly<Record<ReactionOutcome, { readonly text: string; readonly hint: string }>> = {
  'taken-over': { text: 'Doen we', hint: 'Het college doet wat de meeste mensen vroegen.' },
  partly: { text: 'Doen we deels', hint: 'Een deel gebeurt, een deel niet. Schrijf beide op.' },
  not: { text: 'Doen we niet', hint: 'Leg goed uit waarom niet.' },
};

const EMPTY = { besluit: '', gehoord: '', besloten: '', waarom: '' };

export function reactionPage(facts: ReactionFacts): object {
  const { person, poll, result, reaction, form, now, done } = facts;
  return {
    title: `Reactie van het college: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Reactie van het college'),
    done,
    form: { ...form, values: { ...EMPTY, ...form.values }, errors: { ...EMPTY, ...form.errors } },
    mayReact: ['closed', 'published', 'archived'].includes(poll.state),
    headline: result?.headline ?? '',
    promised: promiseText(poll, now),
    given: reaction ? `De reactie staat sinds ${longMoment(reaction.publishedAt)} bij de uitkomst.` : '',
    whereText: whereText(result, now),
    publicHref: result && isPublic(result, now) ? `/uitkomsten/${poll.slug}#reactie` : '',
    outcomes: Object.entries(OUTCOMES).map(([value, texts]) => ({ value, ...texts })),
    longest: LONGEST_PART,
    buttonText: reaction ? 'Vervang de reactie' : 'Plaats de reactie',
  };
}

function promiseText({ reactionBy }: Poll, now: Date): string {
  if (!reactionBy) return 'Aan inwoners is geen datum beloofd.';
  const late = reactionBy < isoDay(now);
  return late
    ? `De reactie was beloofd vóór ${longDay(reactionBy)}. Die dag is voorbij.`
    : `Beloofd vóór ${longDay(reactionBy)}.`;
}

function whereText(result: Result | undefined, now: Date): string {
  if (result && isPublic(result, now))
    return 'De reactie staat meteen op de openbare pagina van de uitkomst.';
  return 'De reactie wordt openbaar tegelijk met de uitkomst, niet eerder.';
}

const isPublic = ({ publicFrom }: Result, now: Date): boolean => publicFrom !== null && publicFrom <= now;
