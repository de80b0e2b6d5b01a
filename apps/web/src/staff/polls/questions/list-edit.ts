// Reads which button of the list was pressed and what it makes of the questionnaire.
import { questionKinds, type Questionnaire } from '#domain/questionnaire/question.js';
import {
  addQuestion,
  addTestedQuestion,
  moveQuestion,
  removeQuestion,
  repeatQuestion,
} from '#features/questionnaires/index.js';
import { Form } from '#platform/forms/form.js';

export type ListEdit = {
  readonly questionnaire: Questionnaire;
  /** Id of the question to show afterwards; of a new one its own page. */
  readonly shown: string;
  readonly isNew: boolean;
};

/** Undefined when no known button was pressed. */
export function listEdit(questionnaire: Questionnaire, body: unknown): ListEdit | undefined {
  const form = new Form(body);
  if (!form.isEmpty('erbij')) return added(questionnaire, form);
  const button = BUTTONS.find(({ name }) => !form.isEmpty(name));
  if (!button) return undefined;
  const id = form.given(button.name);
  return { questionnaire: button.edit(questionnaire, id), shown: id, isNew: false };
}

type Button = {
  readonly name: string;
  edit(questionnaire: Questionnaire, id: string): Questionnaire;
};

const BUTTONS: readonly Button[] = [
  { name: 'omhoog', edit: (questionnaire, id) => moveQuestion(questionnaire, id, 'up') },
  { name: 'omlaag', edit: (questionnaire, id) => moveQuestion(questionnaire, id, 'down') },
  { name: 'kopie', edit: repeatQuestion },
  { name: 'weg', edit: removeQuestion },
  { name: 'bibliotheek', edit: addTestedQuestion },
];

function added(questionnaire: Questionnaire, form: Form): ListEdit {
  const longer = addQuestion(questionnaire, form.choice('soort', questionKinds));
  return { questionnaire: longer, shown: longer.questions.at(-1)?.id ?? '', isNew: true };
}
