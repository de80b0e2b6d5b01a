// The life of a questionnaire: written, then sealed for good when its poll opens.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';
import { questionnaireStates, type QuestionnaireState } from './stored-questionnaire.js';

export const questionnaireActions = ['seal'] as const;
export type QuestionnaireAction = (typeof questionnaireActions)[number];

export const questionnaireLifecycle: Lifecycle<QuestionnaireState, QuestionnaireAction> = {
  first: 'draft',
  states: questionnaireStates,
  actions: { seal: { from: ['draft'], to: 'sealed' } },
};
