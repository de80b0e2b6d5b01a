// The editor never loses, doubles or renames a question by accident.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionKinds, type Questionnaire } from '#domain/questionnaire/question.js';
import * as edit from './edit-questionnaire.js';

const empty: Questionnaire = { version: 1, questions: [] };
const three = ['scale', 'report-mark', 'open-text'] as const;
const questionnaire = three.reduce((list: Questionnaire, kind) => edit.addQuestion(list, kind), empty);
const ids = (list: Questionnaire): readonly string[] => list.questions.map(({ id }) => id);

describe('the editor', () => {
  it('adds at the end', () => {
    expect(ids(questionnaire)).toEqual(['v1', 'v2', 'v3']);
    expect(questionnaire.questions.map(({ kind }) => kind)).toEqual(three);
  });

  it('moves one place, and not past the ends', () => {
    expect(ids(edit.moveQuestion(questionnaire, 'v2', 'up'))).toEqual(['v2', 'v1', 'v3']);
    expect(ids(edit.moveQuestion(questionnaire, 'v2', 'down'))).toEqual(['v1', 'v3', 'v2']);
    expect(ids(edit.moveQuestion(questionnaire, 'v1', 'up'))).toEqual(['v1', 'v2', 'v3']);
    expect(ids(edit.moveQuestion(questionnaire, 'v3', 'down'))).toEqual(['v1', 'v2', 'v3']);
    expect(ids(edit.moveQuestion(questionnaire, 'v9', 'down'))).toEqual(['v1', 'v2', 'v3']);
  });

  it('repeats a question right below it, under an id of its own', () => {
    const repeated = edit.repeatQuestion(questionnaire, 'v1');
    expect(ids(repeated)).toEqual(['v1', 'v4', 'v2', 'v3']);
    expect(repeated.questions[1]?.kind).toBe('scale');
  });

  it('repeats and joins questions together with their translations', () => {
    const told = { ...questionnaire, translations: { pl: { 'v1.text': { text: 'Ile?', of: 'Hoeveel?' } } } };
    expect(edit.repeatQuestion(told, 'v1').translations?.pl?.['v4.text']).toEqual({
      text: 'Ile?',
      of: 'Hoeveel?',
    });
    const joined = edit.joinQuestions(questionnaire, told);
    expect(ids(joined)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v6']);
    expect(joined.translations).toEqual({ pl: { 'v4.text': { text: 'Ile?', of: 'Hoeveel?' } } });
    expect(ids(edit.joinQuestions(empty, told))).toEqual(['v1', 'v2', 'v3']);
  });

  it('changes only the question that was meant', () => {
    const changed = {
      id: 'v2',
      text: 'Nieuw',
      kind: 'report-mark',
      help: '',
      required: true,
      dontKnow: false,
    } as const;
    const after = edit.changeQuestion(questionnaire, changed);
    expect(after.questions.map(({ text }) => text)).toEqual(['', 'Nieuw', '']);
  });

  it('keeps ids apart, whatever is done in whatever order', () => {
    const anyId = fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5');
    const step = fc.oneof(
      fc.constantFrom(...questionKinds).map((kind) => (list: Questionnaire) => edit.addQuestion(list, kind)),
      anyId.map((id) => (list: Questionnaire) => edit.removeQuestion(list, id)),
      anyId.map((id) => (list: Questionnaire) => edit.repeatQuestion(list, id)),
      fc.tuple(anyId, fc.constantFrom(...edit.questionMoves)).map(
        ([id, move]) =>
          (list: Questionnaire) =>
            edit.moveQuestion(list, id, move),
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const made = steps.reduce((list, take) => take(list), questionnaire);
        expect(new Set(ids(made)).size).toBe(made.questions.length);
      }),
    );
  });
});

describe('options', () => {
  const before = [
    { code: 'ja', label: 'Ja' },
    { code: 'a2', label: 'Nee' },
  ];

  it('that were there before keep their code, in any order', () => {
    expect(edit.optionsFrom(['Nee', '', ' Ja '], before)).toEqual([
      { code: 'a2', label: 'Nee' },
      { code: 'ja', label: 'Ja' },
    ]);
  });

  it('that are new get a code that nothing else has', () => {
    expect(edit.optionsFrom(['Ja', 'Misschien', 'Misschien'], before)).toEqual([
      { code: 'ja', label: 'Ja' },
      { code: 'a3', label: 'Misschien' },
      { code: 'a4', label: 'Misschien' },
    ]);
  });
});
