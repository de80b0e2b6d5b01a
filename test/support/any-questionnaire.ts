// Questionnaires made by dice: every kind of question with all its settings, routes, quotas, sections and translations.
import fc from 'fast-check';
import { answerField, fieldsOf, type Fields } from '#domain/questionnaire/answer-fields.js';
import { languages } from '#domain/questionnaire/language.js';
import {
  questionKinds,
  type Answers,
  type Question,
  type Questionnaire,
} from '#domain/questionnaire/question.js';
import { END, type Condition, type Jump } from '#domain/questionnaire/routing.js';
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire.js';
import { codesOf } from '#domain/questionnaire/routing-faults.js';
import { mentionedIn, sampleAnswers } from '#domain/questionnaire/sample-answers.js';
import { textsOf } from '#domain/questionnaire/translation.js';
import { visibleAnswers, visibleQuestions } from '#domain/questionnaire/visible-questions.js';
import { PICTURE } from './every-kind.js';

type Dice<Each> = fc.Arbitrary<Each>;

const word = fc.constantFrom(
  'groen',
  '<mooi>',
  '&',
  '&amp;',
  ']]>',
  '"ja"',
  "'s",
  'a<c',
  '€',
  '😀',
  'عربي',
  'één',
);
const words: Dice<string> = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const sometimes = (given: object): Dice<object> => fc.constantFrom(given, {});
const mixed = sometimes({ randomOrder: true } as const);

/** Two to five options with codes that are short enough for any other program. */
const plainOptions = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'C1', '7', 'zz9', 'groen', 'A2'), { minLength: 2, maxLength: 5 })
  .chain((codes) =>
    fc
      .tuple(...codes.map(() => words))
      .map((labels) => codes.map((code, place) => ({ code, label: `${place + 1} ${labels[place] ?? ''}` }))),
  );
const optionsWithOther = fc
  .tuple(plainOptions, fc.boolean())
  .map(([options, other]) =>
    other ? [...options, { code: 'anders', label: 'Anders, namelijk', other: true } as const] : options,
  );
const optionsWithAll = fc
  .tuple(optionsWithOther, fc.nat(9))
  .map(([options, alone]) =>
    options.map((option, place) =>
      place === alone && !('other' in option) ? { ...option, alone: true as const } : option,
    ),
  );

function kindOf(kind: Question['kind']): Dice<object> {
  switch (kind) {
    case 'single-choice':
      return fc.tuple(optionsWithOther, mixed).map(([options, more]) => ({ kind, options, ...more }));
    case 'multiple-choice':
      return fc
        .tuple(optionsWithAll, mixed, fc.nat(3))
        .map(([options, more, most]) => ({ kind, options, atMost: Math.min(most, options.length), ...more }));
    case 'scale':
      return fc.record({ kind: fc.constant(kind), lowest: words, highest: words });
    case 'open-text':
      return fc
        .tuple(fc.integer({ min: 1, max: 4000 }), sometimes({ short: true } as const))
        .map(([maxLength, short]) => ({ kind, maxLength, ...short }));
    case 'matrix':
      return fc.record({ kind: fc.constant(kind), rows: plainOptions, columns: plainOptions });
    case 'number':
      return fc
        .record({ from: fc.integer({ min: -20, max: 20 }), more: fc.integer({ min: 1, max: 30 }) })
        .chain(({ from, more }) =>
          fc.record({
            kind: fc.constant(kind),
            from: fc.constant(from),
            to: fc.constant(from + more),
            decimals: fc.nat(3),
            unit: fc.constantFrom('', 'km'),
          }),
        );
    case 'date':
      return fc.constantFrom(
        { kind, from: '', to: '' },
        { kind, from: '2027-01-01', to: '' },
        { kind, from: '2027-01-01', to: '2027-02-28' },
      );
    case 'ranking':
      return fc.tuple(plainOptions, mixed).map(([options, more]) => ({ kind, options, ...more }));
    case 'points':
      return fc
        .tuple(plainOptions, fc.integer({ min: 1, max: 1000 }), mixed)
        .map(([options, total, more]) => ({ kind, options, total, ...more }));
    case 'image-choice':
      return fc.tuple(plainOptions, mixed).map(([options, more]) => ({
        kind,
        options: options.map((option) => ({ ...option, picture: PICTURE, alt: `Foto ${option.code}` })),
        ...more,
      }));
    case 'place':
      return fc.constant({ kind, picture: PICTURE, alt: 'De kaart' });
    case 'report-mark':
    case 'statement':
    case 'information':
      return fc.constant({ kind });
  }
}

/** A question of this kind with everything that can be set for it. */
export const anyQuestion = (kind: Question['kind'], id: string): Dice<Question> =>
  fc
    .record({
      text: words,
      help: fc.oneof(fc.constant(''), words),
      required: fc.boolean(),
      dontKnow: fc.boolean(),
    })
    .chain((asked) =>
      kindOf(kind).map((own): Question => {
        const flags = kind === 'information' ? { required: false, dontKnow: false } : {};
        const made = { ...asked, ...flags, id, text: `${id}: ${asked.text}?`, ...own };
        const read = readQuestionnaire({ version: 1, questions: [made] });
        const [question] = read.ok ? read.questionnaire.questions : [];
        if (!question) throw new Error(`${kind} is not made as it should be`);
        return question;
      }),
    );

const NUMBERED: readonly Question['kind'][] = ['scale', 'report-mark', 'number'];

const leaf = (earlier: readonly Question[]): Dice<Condition> =>
  fc.constantFrom(...earlier).chain((question): Dice<Condition> => {
    const codes = codesOf(question);
    const answered = fc.constant<Condition>({ kind: 'answered', question: question.id });
    const ends = question.kind === 'number' ? question : { from: 1, to: question.kind === 'scale' ? 5 : 10 };
    const between = fc
      .tuple(fc.integer({ min: ends.from, max: ends.to }), fc.integer({ min: ends.from, max: ends.to }))
      .map(([one, two]): Condition => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        return { kind: 'between', question: question.id, from, to };
      });
    const some = fc.subarray([...codes], { minLength: Math.min(1, codes.length) });
    const chosen = fc
      .tuple(fc.constantFrom('chose', 'chose-not'), some)
      .map(([kind, list]): Condition => ({ kind, question: question.id, codes: list }));
    return fc.oneof(
      answered,
      ...(NUMBERED.includes(question.kind) ? [between] : []),
      ...(codes.length > 0 ? [chosen] : []),
    );
  });

/** A condition over these questions: one thing, or some with and/or, also inside each other. */
export const anyCondition = (earlier: readonly Question[]): Dice<Condition> => {
  const list = (part: Dice<Condition>): Dice<Condition> =>
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([kind, of]): Condition => ({ kind, of }));
  return fc.oneof(
    leaf(earlier),
    leaf(earlier),
    list(leaf(earlier)),
    list(fc.oneof(leaf(earlier), list(leaf(earlier)))),
  );
};

function routed(list: readonly Question[], place: number): Dice<object> {
  const earlier = list.slice(0, place);
  const later = [...list.slice(place + 1).map(({ id }) => id), END];
  const showIf =
    earlier.length === 0 ? fc.constant({}) : anyCondition(earlier).map((when) => ({ showIf: when }));
  const jump = fc
    .tuple(anyCondition(list.slice(0, place + 1)), fc.constantFrom(...later))
    .map(([when, to]): Jump => ({ when, to }));
  const jumps = fc.array(jump, { minLength: 1, maxLength: 2 }).map((ways) => ({ jumps: ways }));
  return fc
    .tuple(fc.oneof(fc.constant({}), showIf), fc.oneof(fc.constant({}), fc.constant({}), jumps))
    .map(([shown, jumped]) => ({ ...shown, ...jumped }));
}

const around = (questions: readonly Question[]): Dice<Questionnaire> =>
  fc
    .record({
      starts: fc.subarray(
        questions.map(({ id }) => id),
        { maxLength: Math.min(2, questions.length) },
      ),
      open: fc.subarray([...languages]),
      limits: fc.array(anyCondition(questions), { maxLength: 2 }),
    })
    .map(({ starts, open, limits }): Questionnaire => {
      const sections = starts.map((startsAt) => ({
        id: `deel-${startsAt}`,
        title: `Deel ${startsAt}`,
        startsAt,
      }));
      const quotas = limits.map((when, place) => ({
        id: `g${place}`,
        name: `Grens ${place}`,
        when,
        atMost: 10,
      }));
      const bare: Questionnaire = { version: 1, questions, sections, quotas, languages: open };
      const translations = Object.fromEntries(
        open.map((language) => {
          const said = textsOf(bare).map(({ key, dutch }) => [
            key,
            { text: `${language} ${dutch}`, of: dutch },
          ]);
          return [language, Object.fromEntries(said)];
        }),
      );
      return { ...bare, translations };
    });

const ids = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];

/** Up to seven questions of any kinds, with routes; not all of them are accepted by the check. */
export const anyQuestionnaire: Dice<Questionnaire> = fc
  .array(fc.constantFrom(...questionKinds), { minLength: 1, maxLength: ids.length })
  .chain((kinds) => fc.tuple(...kinds.map((kind, place) => anyQuestion(kind, ids[place] ?? ''))))
  .chain((questions) =>
    fc
      .tuple(...questions.map((_, place) => routed(questions, place)))
      .map((routes) => questions.map((question, place) => ({ ...question, ...routes[place] }))),
  )
  .chain(around);

/** What somebody may send for a question: an answer it takes, nothing, or something broken. */
export const anyFields = (question: Question): Dice<Fields> => {
  const samples = sampleAnswers(question, { codes: new Set(codesOf(question)), numbers: [] });
  const good = fc.constantFrom(...samples).map((answer) => fieldsOf(question, answer));
  const names = [answerField(question), ...Object.keys(fieldsOf(question, samples.at(-1)))];
  const odd = fc.constantFrom('', 'x', '7', '-1', '3,5', 'a', 'weet-ik-niet', ' groen ');
  const broken = fc.dictionary(fc.constantFrom(...names), fc.oneof(odd, fc.array(odd, { maxLength: 3 })));
  return fc.oneof(
    good,
    good,
    broken,
    fc.tuple(good, broken).map(([one, two]) => ({ ...one, ...two })),
  );
};

/** Answers every question on the way, at each one picking with the dice. */
export function walk(questionnaire: Questionnaire, dice: readonly number[]): Answers {
  const mentioned = mentionedIn(questionnaire);
  let answers: Answers = {};
  for (const [turn, question] of questionnaire.questions.entries()) {
    if (!visibleQuestions(questionnaire, answers).some(({ id }) => id === question.id)) continue;
    const samples = sampleAnswers(question, mentioned.get(question.id) ?? { codes: new Set(), numbers: [] });
    const answer = samples[(dice[turn] ?? 0) % samples.length];
    if (answer) answers = { ...answers, [question.id]: answer };
  }
  return visibleAnswers(questionnaire, answers);
}
