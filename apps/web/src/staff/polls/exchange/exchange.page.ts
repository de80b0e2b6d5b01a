// Everything the page for files of a questionnaire may show.
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { QUESTIONNAIRE_SCHEMA_PATH } from '../../../public/schema/questionnaire-schema.js';
import { staffFrame } from '../../../layout/navigation.js';
import { pollTop } from '../poll-top.js';

export type ExchangeFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  /** What could not be taken over from the file just now. */
  readonly leftOut?: readonly string[];
  readonly error?: string;
};

export function exchangePage({ person, poll, leftOut = [], error = '' }: ExchangeFacts): object {
  const at = `/werk/peilingen/${poll.id}/bestanden`;
  return {
    title: `Bestanden: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: error === '' ? [] : [{ name: 'bestand', text: error }] },
    top: pollTop(poll, 'Vragenlijst als bestand'),
    leftOut,
    error,
    schema: QUESTIONNAIRE_SCHEMA_PATH,
    mayChange: poll.state === 'draft',
    files: [
      { href: `${at}/vragenlijst.pdf`, text: 'Op papier', note: 'PDF, om af te drukken' },
      {
        href: `${at}/vragenlijst.json`,
        text: 'Volledig',
        note: 'JSON van dit systeem, met routes en vertalingen',
      },
      { href: `${at}/surveyjs.json`, text: 'Voor SurveyJS', note: 'JSON, zonder routes' },
    ],
  };
}
