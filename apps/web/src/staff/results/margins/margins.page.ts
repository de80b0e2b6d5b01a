// Everything the page may show on which answers are weighted to figures of the population.
import type { Poll } from '#features/polls/index.js';
import type {
  InvitedClass,
  MarginsNotMet,
  PollClasses,
  PollMargins,
  Result,
} from '#features/results/index.js';
import type { FormView } from '#platform/forms/form.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { traitName } from '../../../public/result/group-words.js';
import { listed, longMoment } from '../../../texts/formats.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { MARGIN_CHOOSERS } from './margins-roles.js';
import { LONGEST_SOURCE } from './margins.form.js';
import { marginTables } from './margin-tables.js';

export type MarginsFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly classes: PollClasses;
  readonly invited: readonly InvitedClass[];
  /** The newest first. */
  readonly kept: readonly PollMargins[];
  readonly result: Result | undefined;
  /** Names of staff by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly form: FormView;
  readonly fileFaults: readonly string[];
  readonly done: string;
};

const DONE: Readonly<Record<string, string>> = {
  ingelezen: 'Het bestand is ingelezen. Kijk of de cijfers kloppen en kies ze dan.',
  gekozen: 'De cijfers zijn gekozen. Is de peiling gesloten, dan telt de computer opnieuw.',
  terug: 'De uitkomst wordt weer gewogen naar het steekproefkader.',
};

export function marginsPage(facts: MarginsFacts): object {
  const { person, poll, classes, kept, result, form, done, fileFaults } = facts;
  const at = `/werk/peilingen/${poll.id}/uitkomst/marges`;
  const inUse = kept.find(({ chosenAt, leftAt }) => chosenAt !== null && leftAt === null);
  const newest = kept[0];
  const waiting = newest?.chosenAt === null ? newest : undefined;
  const mayChoose =
    mayActFor(person, MARGIN_CHOOSERS, poll.areas) && (!result || result.state === 'computed');
  return {
    title: `Weging: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Weeg naar cijfers van de bevolking'),
    done: DONE[done] ?? '',
    form: withNone(form),
    ...{ at, fileFaults, longestSource: LONGEST_SOURCE },
    classes: classRows(classes),
    inUse: inUse ? inUseModel(inUse, facts) : false,
    waiting: waiting && mayChoose ? waitingModel(waiting, facts) : false,
    mayChoose: mayChoose && classRows(classes).length > 0,
    isCounted: result?.state === 'computed',
    closedText: mayChoose ? '' : closedText(result),
    backHref: `/werk/peilingen/${poll.id}/uitkomst`,
  };
}

const withNone = (form: FormView): FormView => ({
  ...form,
  values: { bron: '', ...form.values },
  errors: { bron: '', bestand: '', ...form.errors },
});

const classRows = (classes: PollClasses): readonly object[] =>
  Object.entries(classes)
    .filter(([, known]) => known.length > 1)
    .map(([trait, known]) => ({
      term: capital(traitName(trait)),
      value: known.map(({ label }) => label).join('; '),
    }));

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function closedText(result: Result | undefined): string {
  return result && result.state !== 'computed'
    ? 'De uitkomst is goedgekeurd. De weging ligt nu vast.'
    : 'Een onderzoeker kiest naar welke cijfers de uitkomst wordt gewogen.';
}

function inUseModel(margins: PollMargins, facts: MarginsFacts): object {
  const { source, fileName, chosenBy, chosenAt, digest, notMet, totals } = margins;
  const who = facts.names.get(chosenBy ?? '') ?? 'een collega';
  return {
    rows: [
      { term: 'Bron', value: source },
      { term: 'Bestand', value: fileName },
      { term: 'Gekozen', value: chosenAt ? `${longMoment(chosenAt)}, door ${who}` : '' },
      { term: 'Controlegetal', value: digest.replaceAll(/(.{8})(?=.)/g, '$1 ') },
    ],
    notMet: notMet.map((reason) => notMetText(reason, facts.classes)),
    tables: marginTables({ ...facts, totals }),
  };
}

function waitingModel(margins: PollMargins, facts: MarginsFacts): object {
  const { id, fileName, readBy, readAt, totals } = margins;
  const given = new Set(totals.map(({ trait }) => trait));
  const others = Object.entries(facts.classes).filter(
    ([trait, known]) => known.length > 1 && !given.has(trait),
  );
  const names = others.map(([trait]) => traitName(trait));
  return {
    id,
    text: `Bestand “${fileName}”, ingelezen op ${longMoment(readAt)} door ${facts.names.get(readBy) ?? 'een collega'}. Elke groep van de peiling heeft een aantal.`,
    others:
      names.length > 0 ? `Naar ${listed(names)} blijft de uitkomst gewogen naar het steekproefkader.` : '',
    tables: marginTables({ ...facts, totals }),
  };
}

function notMetText({ because, trait, classes }: MarginsNotMet, known: PollClasses): string {
  const name = traitName(trait);
  const labels = new Map(
    Object.values(known)
      .flat()
      .map((each) => [each.name, each.label]),
  );
  if (because === 'too-few-answers') return 'Er zijn te weinig antwoorden om te wegen.';
  if (because === 'out-of-reach')
    return `Naar ${name}: met deze antwoorden zijn de aantallen niet te halen. Te weinig mensen vertelden hun groep, of groepen zijn bij elkaar genomen.`;
  const groups = listed(classes.map((each) => `“${labels.get(each) ?? each}”`));
  return `Naar ${name}: niemand uit ${groups} antwoordde. Neem een bestand zonder dit kenmerk, of ga terug naar het steekproefkader.`;
}
