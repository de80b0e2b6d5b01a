// Everything the desk of one result may show: what was counted, what people decided, and what you may do with it.
import type { Poll } from '#features/polls/index.js';
import type { Correction, Result, ResultState } from '#features/results/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { hasRole, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { figuresOf, resultHead } from '../../../public/result/result.page.js';
import { fullDay, isoDay, isoTime, longDay, longMoment } from '../../../texts/formats.nl.js';
import { resultStateText } from '../../../texts/states.nl.js';
import { MICRODATA_READERS } from '../microdata/microdata-roles.js';
import { pollTop } from '../../polls/poll-top.js';
import { LONGEST_HEADLINE, suggestedMoments } from './outcome.form.js';
import { outcomeDone } from './outcome-done.nl.js';

export type OutcomeFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly result: Result | undefined;
  readonly corrections: readonly Correction[];
  /** Names of staff by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
  /** This person made or changed the poll, or wrote a headline: somebody else approves. */
  readonly hadAHand: boolean;
  readonly done: string;
  /** A form that was posted and has faults. */
  readonly form?: FormView;
};

export function outcomePage(facts: OutcomeFacts): object {
  const { person, poll, result, done } = facts;
  const at = `/werk/peilingen/${poll.id}/uitkomst`;
  return {
    title: `Uitkomst: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Uitkomst'),
    done: outcomeDone(done),
    at,
    reactionHref: `/werk/peilingen/${poll.id}/reactie`,
    editionHref: `/werk/peilingen/${poll.id}/editie`,
    openHref: `/werk/peilingen/${poll.id}/open`,
    tablesHref: `${at}/tabellen`,
    marginsHref: `${at}/marges`,
    microdataHref: hasRole(person, MICRODATA_READERS) ? `/werk/peilingen/${poll.id}/microdata` : '',
    feedbackHref: `/werk/peilingen/${poll.id}/terugkoppeling`,
    responseHref: `/werk/peilingen/${poll.id}/respons`,
    form: filledForm(facts),
    corrections: facts.corrections.map(({ version, withdrawnAt, note }) => ({
      title: `Versie ${version} is ingetrokken op ${fullDay(withdrawnAt)}`,
      text: note,
    })),
    waiting: result ? '' : waitingText(poll),
    longestHeadline: LONGEST_HEADLINE,
    result: result ? resultModel(facts, result) : false,
  };
}

function resultModel({ poll, names, now, hadAHand: own }: OutcomeFacts, result: Result): object {
  const nameOf = (account: string | null): string => names.get(account ?? '') ?? 'een collega';
  const { state, headlineBy, approvedBy, councilFrom } = result;
  return {
    ...resultHead({ poll, result }),
    badge: { text: resultStateText[state], ...LOOKS[state] },
    version: result.version,
    counted: longMoment(result.computedAt),
    digest: result.digest.replaceAll(/(.{8})(?=.)/g, '$1 '),
    figures: figuresOf(result, false),
    headlineNote: headlineBy
      ? `De kop is van ${nameOf(headlineBy)}.`
      : 'Deze kop is een voorstel van de computer. Maak er een gewone, neutrale zin van.',
    isComputed: state === 'computed',
    mayApprove: state === 'computed' && !own,
    isOwn: state === 'computed' && own,
    moments: momentRows(result),
    approvedBy: approvedBy ? nameOf(approvedBy) : '',
    mayReopen: state === 'approved' && councilFrom !== null && councilFrom > now,
    mayWithdraw: state === 'approved' || state === 'published',
    publicHref: state === 'published' ? `/uitkomsten/${poll.slug}` : '',
  };
}

const LOOKS: Readonly<Record<ResultState, { readonly kind: string; readonly icon: string }>> = {
  computed: { kind: 'warn', icon: 'clock' },
  approved: { kind: '', icon: 'check' },
  published: { kind: 'ok', icon: 'done' },
  withdrawn: { kind: 'no', icon: 'cross' },
};

function momentRows({ councilFrom, publicFrom, approvedAt }: Result): readonly object[] {
  if (!councilFrom || !publicFrom || !approvedAt) return [];
  return [
    { term: 'Goedgekeurd', value: longMoment(approvedAt) },
    { term: 'De raad leest mee vanaf', value: longMoment(councilFrom) },
    { term: 'Openbaar vanaf', value: longMoment(publicFrom) },
  ];
}

function waitingText({ state, closesAt }: Poll): string {
  if (state === 'open' && closesAt)
    return `De peiling staat nog open, tot ${longMoment(closesAt)}. Daarna tellen wij de antwoorden.`;
  if (['closed', 'published', 'archived'].includes(state))
    return 'De antwoorden worden nu geschud en geteld. Dat duurt een paar minuten. Laad deze pagina straks opnieuw.';
  return 'Er zijn nog geen antwoorden.';
}

function filledForm({
  poll,
  result,
  now,
  form = freshForm(),
}: OutcomeFacts): FormView & { readonly dayHint: string } {
  const { councilFrom, publicFrom } = suggestedMoments(poll, now);
  const filled = {
    kop: result?.headline ?? '',
    raad: isoDay(councilFrom),
    'raad-tijd': isoTime(councilFrom),
    openbaar: isoDay(publicFrom),
    'openbaar-tijd': isoTime(publicFrom),
  };
  const none = { kop: '', raad: '', openbaar: '' };
  return {
    values: { ...filled, ...form.values },
    errors: { ...none, ...form.errors },
    errorList: form.errorList,
    dayHint: poll.resultsOn ? `Beloofd aan inwoners: ${longDay(poll.resultsOn)}.` : '',
  };
}
