// Every life cycle with its Dutch words and the table it lies in; a feature with a new one adds it here.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';
import { assemblyLifecycle } from '#features/assemblies/index.js';
import { mailingLifecycle } from '#features/deliveries/index.js';
import { openLifecycle } from '#features/coding/index.js';
import { feedbackLifecycle } from '#features/feedback/index.js';
import { pollLifecycle } from '#features/polls/index.js';
import { questionnaireLifecycle } from '#features/questionnaires/index.js';
import { resultLifecycle } from '#features/results/index.js';
import {
  assemblyStateText,
  feedbackStateText,
  mailingStateText,
  openStateText,
  pollStateText,
  questionnaireStateText,
  resultStateText,
} from '../../apps/web/src/texts/states.nl.js';

export type LifeCycleEntry = {
  readonly name: string;
  readonly table: string;
  readonly lifecycle: Lifecycle<string, string>;
  readonly texts: Readonly<Record<string, string>>;
};

export const lifeCycles: readonly LifeCycleEntry[] = [
  { name: 'Poll', table: 'poll', lifecycle: pollLifecycle, texts: pollStateText },
  {
    name: 'Questionnaire',
    table: 'questionnaire',
    lifecycle: questionnaireLifecycle,
    texts: questionnaireStateText,
  },
  { name: 'Mailing', table: 'mailing', lifecycle: mailingLifecycle, texts: mailingStateText },
  { name: 'Result', table: 'result', lifecycle: resultLifecycle, texts: resultStateText },
  { name: 'Feedback', table: 'feedback', lifecycle: feedbackLifecycle, texts: feedbackStateText },
  { name: 'Open question', table: 'open_question', lifecycle: openLifecycle, texts: openStateText },
  { name: 'Assembly', table: 'assembly', lifecycle: assemblyLifecycle, texts: assemblyStateText },
];
