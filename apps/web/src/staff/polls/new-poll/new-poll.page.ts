// Everything the page for a new poll may show: templates with their length, and earlier polls to copy.
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import type { Poll } from '#features/polls/index.js';
import type { QuestionnaireTemplate } from '#features/questionnaires/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted } from '../../../texts/formats.nl.js';
import { BLANK } from './new-poll.form.js';

export type NewPollFacts = {
  readonly person: StaffPerson;
  readonly templates: readonly QuestionnaireTemplate[];
  readonly earlier: readonly Poll[];
  readonly form: FormView;
};

const COPIES_SHOWN = 8;

export function newPollPage({ person, templates, earlier, form }: NewPollFacts): object {
  return {
    title: 'Maak een peiling',
    staff: staffFrame(person, 'peilingen'),
    form: {
      ...form,
      values: { titel: '', begin: '', ...form.values },
      errors: { titel: '', begin: '', ...form.errors },
    },
    starts: [
      ...templates.map((template) => ({
        value: template.name,
        text: template.title,
        hint: `${template.meantFor} ${sizeOf(template)}`,
      })),
      { value: BLANK, text: 'Leeg blad', hint: 'U bedenkt alle vragen zelf.', apart: true },
    ],
    earlier: earlier.slice(0, COPIES_SHOWN).map(({ id, title, number }) => ({
      action: `/werk/peilingen/${id}/kopie`,
      title,
      number,
    })),
  };
}

function sizeOf({ questionnaire }: QuestionnaireTemplate): string {
  const minutes = Math.ceil(estimateMinutes(questionnaire));
  const { length } = questionnaire.questions;
  return `${counted(length, 'vraag', 'vragen')}, ongeveer ${counted(minutes, 'minuut', 'minuten')}.`;
}
