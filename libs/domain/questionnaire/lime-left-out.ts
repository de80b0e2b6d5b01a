// What LimeSurvey sets for a question that ours cannot have, so that nobody thinks it came along.
import type { LeftOut } from './left-out.js';
import { field, type LimeFile, type LimeRow } from './lime-file.js';
import { wordsOfLime } from './lime-text.js';

/**
 * In: a LimeSurvey file. Out: settings that change what is asked or accepted and did not come along, conditions kept in a
 * table of their own, and assessments.
 * Source: question attributes and tables as the LimeSurvey manual names them.
 */
export function limeLeftOut(file: LimeFile): readonly LeftOut[] {
  return [
    ...file.questions().flatMap((row) => lostOf(file, row)),
    ...(file.rows('assessments').length > 0
      ? [{ what: 'assessments', detail: 'assessments', about: '' } as const]
      : []),
  ];
}

/** In Dutch where the file has it. */
export const limeQuestionText = (file: LimeFile, row: LimeRow): string =>
  wordsOfLime(
    field(file.words(['question_l10ns', 'questions'], ['qid', field(row, 'qid')], 'nl'), 'question'),
  );

const SETTINGS = [
  'array_filter',
  'array_filter_exclude',
  'em_validation_q',
  'em_validation_sq',
  'equation',
  'hidden',
  'min_answers',
  'multiflexible_min',
  'multiflexible_max',
];
const WITH_COMMENT = ['O', 'P'];

function lostOf(file: LimeFile, row: LimeRow): readonly LeftOut[] {
  const qid = field(row, 'qid');
  const about = limeQuestionText(file, row);
  const settings = SETTINGS.filter((name) => !['', '0'].includes(file.attribute(qid, name).trim()));
  const isRouted = !['', '1'].includes(field(row, 'relevance').trim());
  const conditions = isRouted ? [] : file.rowsWith('conditions', 'qid', qid);
  return [
    ...settings.map((detail): LeftOut => ({ what: 'setting', detail, about })),
    ...(WITH_COMMENT.includes(field(row, 'type'))
      ? [{ what: 'setting', detail: 'comment', about } as const]
      : []),
    ...conditions.map((each): LeftOut => ({ what: 'condition', detail: field(each, 'cfieldname'), about })),
    ...(file.rowsWith('defaultvalues', 'qid', qid).length > 0
      ? [{ what: 'setting', detail: 'defaultvalues', about } as const]
      : []),
  ];
}
