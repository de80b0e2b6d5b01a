// Everything that can be wrong with a questionnaire or deserve a second look.

/** These keep a questionnaire from going out. */
export const questionnaireFaults = [
  'no-questions',
  'bad-id',
  'duplicate-id',
  'empty-text',
  'too-few-options',
  'empty-label',
  'duplicate-label',
  'bad-code',
  'duplicate-code',
  'empty-scale-end',
  'limit-out-of-range',
  'no-picture',
  'no-alternative-text',
  'looks-ahead',
  'unknown-answer',
  'jumps-back',
  'never-holds',
  'jump-never-taken',
  'quota-never-counts',
  'quota-out-of-range',
  'unreachable',
  'bad-piping',
  'bad-group-name',
  'too-many-groups',
  'groups-of-some',
  'missing-translation',
] as const;
export type QuestionnaireFault = (typeof questionnaireFaults)[number];

/** These are advice. */
export const questionnaireWarnings = [
  'takes-long',
  'many-open',
  'same-text-twice',
  'many-rows',
  'long-sentence',
  'hard-word',
  'passive',
  'outdated-translation',
  'too-many-ways',
] as const;
export type QuestionnaireWarning = (typeof questionnaireWarnings)[number];

/** The position counts from 0; undefined when it is about the whole. `about` quotes what it is about. */
export type Finding<What> = {
  readonly what: What;
  readonly position?: number;
  readonly about?: string;
};

export type Check = {
  readonly faults: readonly Finding<QuestionnaireFault>[];
  readonly warnings: readonly Finding<QuestionnaireWarning>[];
};

export const MOST_MINUTES = 7;
export const MOST_OPEN_QUESTIONS = 2;
export const MOST_ROWS = 7;
export const LONGEST_OPEN_TEXT = 4000;
export const MOST_POINTS = 1000;
export const LONGEST_GROUP_NAME = 30;
/** Beside area, age and gender; with more of them too little could be told of each. */
export const MOST_GROUP_QUESTIONS = 2;
