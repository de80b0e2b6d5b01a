// Everything the check before opening may show: point by point what is ready, what warns and what blocks.
import {
  mayOpen,
  type Inspection,
  type Poll,
  type PreflightItem,
  type PreflightLevel,
} from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { clockTime, counted, longDay, wholeNumber } from '../../../texts/formats.nl.js';
import { findingText, pointPage, reachText } from '../../../texts/preflight.nl.js';
import { mayReadDraw } from '../../draws/draw-roles.js';
import { lastDayOf } from '../last-day.js';
import { pollTop } from '../poll-top.js';
import type { Colleague } from './colleagues.js';
import { testMailNews } from './test-mail.nl.js';

export type PreflightPageFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly inspection: Inspection;
  readonly now: Date;
  readonly form: FormView;
  /** What became of a test mail, from the address of the page. */
  readonly testMail: string;
  /** Who a test mail can go to. */
  readonly colleagues: readonly Colleague[];
};

const LOOKS: Readonly<Record<PreflightLevel, { readonly icon: string; readonly kind: string }>> = {
  ready: { icon: 'done', kind: '' },
  warn: { icon: 'warning', kind: 'warn' },
  block: { icon: 'cross', kind: 'no' },
};

export function preflightPage(facts: PreflightPageFacts): object {
  const { person, poll, inspection, now, form, testMail, colleagues } = facts;
  const { items, reach } = inspection;
  const at = `/werk/peilingen/${poll.id}`;
  const blocking = items.filter(({ level }) => level === 'block').length;
  return {
    title: `Controle vooraf: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Controle vooraf'),
    form: { ...form, values: { zeker: '' }, errors: { zeker: '', ...form.errors } },
    score: scoreOf(items),
    tasks: items.map((item) => taskOf(item, facts)),
    isDraft: poll.state === 'draft',
    isScheduled: poll.state === 'scheduled',
    ready: mayOpen(items),
    blocking: `${counted(blocking, 'punt houdt', 'punten houden')} het openen nog tegen.`,
    reach: reachText(reach),
    stats: [
      { number: wholeNumber(reach.emails), text: 'e-mails' },
      { number: wholeNumber(reach.letters - reach.withoutAddress), text: 'brieven' },
      { number: wholeNumber(reach.withoutAddress), text: 'zonder adres' },
    ],
    hasReach: reach.drawn > 0,
    sure: `Ja, ik heb alles bekeken. Er gaan ${counted(reach.emails, 'e-mail', 'e-mails')} en ${counted(reach.letters - reach.withoutAddress, 'brief', 'brieven')} uit.`,
    planned:
      poll.opensAt && poll.opensAt > now ? `${longDay(poll.opensAt)} om ${clockTime(poll.opensAt)}` : '',
    until: longDay(lastDayOf(poll) ?? now),
    openAt: `${at}/openen`,
    planAt: `${at}/plannen`,
    unplanAt: `${at}/niet-plannen`,
    testMailAt: `${at}/testmail`,
    testMail: testMailNews(testMail),
    ...testMailTo(colleagues, person),
  };
}

function scoreOf(items: readonly PreflightItem[]): object {
  const ready = items.filter(({ level }) => level === 'ready').length;
  const worst = items.some(({ level }) => level === 'block') ? 'no' : ready < items.length ? 'warn' : 'ok';
  return {
    text: `${ready} van ${items.length} in orde`,
    kind: worst,
    icon: worst === 'ok' ? 'done' : 'warning',
  };
}

function taskOf(
  { point, level, finding }: PreflightItem,
  { person, poll, inspection }: PreflightPageFacts,
): object {
  const { page, link } = pointPage[point];
  const { text, note } = findingText[finding]({ poll, reach: inspection.reach });
  const mayGo = page !== 'loting' || mayReadDraw(person);
  const goes = level !== 'ready' && page !== '' && mayGo && poll.state === 'draft';
  return { ...LOOKS[level], text, note, href: goes ? `/werk/peilingen/${poll.id}/${page}` : '', link };
}

/** The reader stands on the page; the others behind a line, because there may be many. */
function testMailTo(colleagues: readonly Colleague[], { accountId }: StaffPerson): object {
  const options = colleagues.map((each) => ({ value: each.accountId, text: each.name, hint: each.email }));
  return {
    myself: options.filter(({ value }) => value === accountId),
    colleagues: options.filter(({ value }) => value !== accountId),
    chosen: [accountId],
  };
}
