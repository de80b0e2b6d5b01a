// Everything the page with the story and the period of a poll may show.
import type { Poll } from '#features/polls/index.js';
import { clockChangeBetween } from '#platform/clock/local-time.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { longDay } from '../../../texts/formats.nl.js';
import { pollTop } from '../poll-top.js';
import { LONGEST_QUESTION, LONGEST_STORY } from './details.form.js';

export type DetailsFacts = { readonly person: StaffPerson; readonly poll: Poll; readonly form: FormView };

const FIELDS = [
  'titel',
  'vraag',
  'waarom',
  'daarna',
  'team',
  'opent',
  'opent-tijd',
  'sluit',
  'uitkomst',
  'reactie',
];

export function detailsPage({ person, poll, form }: DetailsFacts): object {
  const empty = Object.fromEntries(FIELDS.map((field) => [field, '']));
  const values: Readonly<Record<string, unknown>> = { ...empty, ...form.values };
  return {
    title: `Gegevens: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Gegevens'),
    form: { ...form, values, errors: { ...empty, ...form.errors } },
    opensTime: values['opent-tijd'],
    longestQuestion: LONGEST_QUESTION,
    longestStory: LONGEST_STORY,
    clockChange: clockChangeText(poll),
    mayChange: poll.state === 'draft',
  };
}

function clockChangeText({ opensAt, closesAt }: Poll): string {
  const change = opensAt && closesAt ? clockChangeBetween(opensAt, closesAt) : undefined;
  if (!change) return '';
  const hour = change.direction === 'forward' ? 'een uur vooruit' : 'een uur terug';
  return `In deze periode gaat de klok ${hour}: in de nacht naar ${longDay(change.day)}. De peiling sluit gewoon om 24.00 uur op de laatste dag.`;
}
