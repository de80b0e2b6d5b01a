// Everything the history of a questionnaire may show: who froze which version when and why, and what changed since the one before.
import { compareVersions, type QuestionChange } from '#domain/questionnaire/compare-versions.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import type { QuestionnaireVersion, VersionKind } from '#features/questionnaires/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, shortMoment } from '../../../texts/formats.nl.js';
import { pollTop } from '../poll-top.js';
import { LONGEST_NOTE } from './versions.form.js';

export type VersionsFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  /** The questions as they are now. */
  readonly questionnaire: Questionnaire;
  /** Newest first. */
  readonly versions: readonly QuestionnaireVersion[];
  /** Names of staff by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly form?: FormView;
};

const KINDS: Readonly<Record<VersionKind, string>> = {
  kept: 'Vastgelegd',
  sealed: 'Vastgezet bij het openen',
  mended: 'Typefout verbeterd',
};

export function versionsPage({
  person,
  poll,
  questionnaire,
  versions,
  names,
  form = freshForm(),
}: VersionsFacts): object {
  const at = `/werk/peilingen/${poll.id}/versies`;
  const mayChange = poll.state === 'draft';
  const newest = versions[0]?.document;
  return {
    title: `Versies: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form,
    top: {
      ...pollTop(poll, 'Versies van de vragenlijst'),
      back: `/werk/peilingen/${poll.id}/vragen`,
      backText: 'Terug naar de vragen',
    },
    at,
    mayChange,
    unkept: mayChange && newest !== undefined ? linesOf(newest, questionnaire) : [],
    note: { value: form.values['notitie'] ?? '', error: form.errors['notitie'] ?? '', longest: LONGEST_NOTE },
    versions: versions.map((version, place) => ({
      number: version.number,
      kind: KINDS[version.kind],
      badge: version.kind === 'kept' ? '' : 'positive',
      when: shortMoment(version.madeAt),
      who:
        version.madeBy === null ? 'Systeem' : (names.get(version.madeBy) ?? 'Iemand die niet meer bekend is'),
      reason: version.reason,
      size: counted(version.document.questions.length, 'vraag', 'vragen'),
      digest: version.digest,
      file: `${at}/${version.number}.json`,
      lines: linesOf(versions[place + 1]?.document, version.document),
      mayRestore: mayChange,
    })),
  };
}

type Line = { readonly text: string; readonly before: string; readonly after: string };

/** Empty for the first version: there is nothing to compare it with. */
function linesOf(before: Questionnaire | undefined, after: Questionnaire): readonly Line[] {
  if (!before) return [];
  const change = compareVersions(before, after);
  return [
    ...change.questions.flatMap(linesOfQuestion),
    ...(change.order ? [line('De volgorde van de vragen is anders.')] : []),
    ...(change.around ? [line('De delen, grenzen, talen of vertalingen zijn anders.')] : []),
  ];
}

const line = (text: string): Line => ({ text, before: '', after: '' });

function linesOfQuestion({ what, text, words, more }: QuestionChange): readonly Line[] {
  const name = text.trim() === '' ? 'zonder tekst' : `“${text}”`;
  if (what !== 'changed') return [line(what === 'new' ? `Erbij: ${name}` : `Weg: ${name}`)];
  return [
    ...words.map((change) => ({
      text: `Bij ${name}:`,
      before: change.before || '(leeg)',
      after: change.after || '(leeg)',
    })),
    ...(more ? [line(`Bij ${name} veranderde de soort, de route of een grens.`)] : []),
  ];
}
