// Questionnaires go to LimeSurvey and come back asking the same people the same; what cannot go along is said.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/every-kind.js';
import { anyQuestionnaire, walk } from '../../../test/support/any-questionnaire.js';
import { checkQuestionnaire } from './check-questionnaire.js';
import { fromLimeRelevance } from './from-lime-relevance.js';
import type { FromElsewhere } from './left-out.js';
import { fromLimeSurvey } from './lime-survey.js';
import type { Answer, Answers, Question, Questionnaire } from './question.js';
import type { Condition } from './routing.js';
import { toLimeQuestionFile, toLimeSurvey } from './to-lime-survey.js';
import { toSurveyJs } from './to-survey-js.js';
import { visibleQuestions } from './visible-questions.js';

const dutch = {
  dontKnow: 'Weet ik niet',
  statement: { eens: 'Eens', oneens: 'Oneens', 'geen-mening': 'Geen mening' },
};
const polish = {
  dontKnow: 'Nie wiem',
  statement: { eens: 'Zgadzam się', oneens: 'Nie zgadzam się', 'geen-mening': 'Bez zdania' },
};
const wish = {
  title: 'Hoe is uw buurt?',
  words: { nl: dutch, en: dutch, pl: polish, tr: dutch, ar: dutch, uk: dutch },
};
const there = (questionnaire: Questionnaire) => toLimeSurvey(questionnaire, wish);
const read = (xml: string): FromElsewhere & { readonly kind: string } => {
  const came = fromLimeSurvey(xml);
  if (!came.ok) throw new Error(`${came.fault} in line ${came.line}: ${came.about}`);
  return came;
};
const back = (questionnaire: Questionnaire) => read(there(questionnaire).xml);

const questions = everyKind.map(({ question }) => question);
const every: Questionnaire = { version: 1, questions };

/** What a question of each kind is when it comes back: itself, but for what was said to be lost. */
function returned(question: Question): Question {
  const { id, text, help, required } = question;
  const asked = { id, text, help, required, dontKnow: false };
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const options = question.options.toSorted(
        (one, next) => Number(one.other ?? false) - Number(next.other ?? false),
      );
      const plain = options.map(({ alone: _alone, ...option }) => option);
      return question.kind === 'single-choice' ? { ...question, options: plain } : { ...question, options };
    }
    case 'image-choice': {
      const options = question.options.map(({ code, label }) => ({ code, label }));
      const { dontKnow, randomOrder } = question;
      const random = randomOrder ? { randomOrder } : {};
      return { ...asked, kind: 'single-choice', options, dontKnow, ...random };
    }
    case 'place':
      return { ...asked, kind: 'open-text', maxLength: 200, short: true };
    case 'number':
      return { ...question, dontKnow: false, decimals: question.decimals === 0 ? 0 : 2 };
    case 'scale':
    case 'report-mark':
    case 'ranking':
    case 'points':
    case 'date':
    case 'open-text':
      return { ...question, dontKnow: false };
    case 'matrix':
    case 'statement':
    case 'information':
      return question;
  }
}

/** The first two codes of a question that have no words of one's own. */
function codesIn(all: readonly Question[], id: string): readonly [string, string] {
  const question = all.find((each) => each.id === id);
  const options = question && 'options' in question ? question.options : [];
  const [first, second] = options.filter((option) => !('other' in option)).map(({ code }) => code);
  if (first === undefined || second === undefined) throw new Error(`${id} has no two options`);
  return [first, second];
}

describe('a questionnaire in LimeSurvey', () => {
  it('says that groups are compared by a question only here', () => {
    const [first] = every.questions.filter(({ kind }) => kind === 'single-choice');
    if (first?.kind !== 'single-choice') throw new Error('there is no such question');
    const asked = { ...every, questions: [{ ...first, groupName: 'opleiding' }] };
    expect(there(asked).lost).toContainEqual({ what: 'groups', position: 0 });
    expect(toSurveyJs(asked, wish.words).lost).toContainEqual({ what: 'groups', position: 0 });
  });

  it('comes back with every kind of question, but for what was said to be lost', () => {
    const came = back(every);
    expect(came.leftOut).toEqual([]);
    expect(came.questionnaire.questions).toEqual(questions.map(returned));
    const said = there(every).lost.map(
      ({ what, position = 0 }) => `${questions[position]?.id ?? ''}: ${what}`,
    );
    expect(said.toSorted()).toEqual([
      'beeld: pictures',
      'cijfer: dont-know',
      'dag: dont-know',
      'een: order',
      'eens: dont-know',
      'getal: decimals',
      'getal: dont-know',
      'meer: order',
      'open: dont-know',
      'plek: dont-know',
      'plek: map',
      'punten: dont-know',
      'volgorde: dont-know',
    ]);
  });

  it('keeps sections, languages and words with signs in them', () => {
    const [first, ...others] = questions;
    if (!first) throw new Error('there are questions');
    const text = 'Vindt u {x} <goed> & ]]> "mooi"?';
    const came = back({
      version: 1,
      questions: [{ ...first, text }, ...others],
      sections: [{ id: 'deel-meer', title: 'Uw straat', startsAt: 'meer' }],
      languages: ['pl'],
      translations: {
        pl: {
          'een.text': { text: 'Co najpierw?', of: text },
          'section.deel-meer': { text: 'Ulica', of: 'Uw straat' },
        },
      },
    });
    expect(came.questionnaire.questions[0]?.text).toBe(text);
    expect(came.questionnaire.sections).toEqual([{ id: 'deel-meer', title: 'Uw straat', startsAt: 'meer' }]);
    expect(came.questionnaire.translations).toEqual({
      pl: {
        'een.text': { text: 'Co najpierw?', of: text },
        'section.deel-meer': { text: 'Ulica', of: 'Uw straat' },
      },
    });
  });

  it('takes along the limits that it can count, and names the others', () => {
    const chose = (question: string, ...codes: string[]): Condition => ({ kind: 'chose', question, codes });
    const [one, two] = codesIn(questions, 'een');
    const [box, other] = codesIn(questions, 'meer');
    const kept: readonly Condition[] = [
      chose('een', one, two),
      { kind: 'all', of: [chose('een', one), chose('meer', box), chose('meer', other)] },
      chose('stelling', 'oneens'),
      { kind: 'between', question: 'eens', from: 2, to: 4 },
    ];
    const lost: readonly Condition[] = [
      { kind: 'answered', question: 'een' },
      { kind: 'any', of: [chose('een', one), chose('meer', box)] },
      { kind: 'all', of: [chose('een', one, two), chose('een', one)] },
      { kind: 'between', question: 'getal', from: 0, to: 5 },
      { kind: 'chose-not', question: 'een', codes: [one] },
      chose('meer', box, other),
    ];
    const quotas = [...kept, ...lost].map((when, place) => ({
      ...{ id: `grens-${place + 1}`, name: `Grens ${place + 1} & "meer"`, when, atMost: 50 + place },
    }));
    const whole = { ...every, quotas };
    expect(there(whole).lost.filter(({ what }) => what === 'quotas')).toEqual(
      quotas.slice(kept.length).map(({ name }) => ({ what: 'quotas', about: name })),
    );
    const came = back(whole);
    expect(came.questionnaire.quotas).toEqual(quotas.slice(0, kept.length));
    expect(came.leftOut).toEqual([]);
    const off = there(whole).xml.replaceAll('<active><![CDATA[1]]>', '<active><![CDATA[0]]>');
    expect(read(off).leftOut.filter(({ what }) => what === 'quotas')).toHaveLength(kept.length);
  });

  it('shows an earlier answer in both', () => {
    const [first, second] = questions;
    if (!first || !second) throw new Error('there are questions');
    const piped = { ...second, text: 'U koos {een}. En {een|dat}?' };
    const whole: Questionnaire = { version: 1, questions: [first, piped] };
    expect(there(whole).xml).toContain('U koos {een.shown}. En {if(is_empty(een.NAOK), "dat", een.shown)}?');
    expect(back(whole).questionnaire.questions[1]?.text).toBe(piped.text);
  });

  it('gives codes that LimeSurvey cannot have others, and says so', () => {
    const options = [
      { code: 'helemaal-eens', label: 'Helemaal eens' },
      { code: 'A1', label: 'Eens' },
    ];
    const question = {
      id: 'v-1',
      kind: 'single-choice',
      text: 'Mee eens?',
      help: '',
      required: true,
      dontKnow: false,
      options,
    } as const;
    const { xml, lost } = there({ version: 1, questions: [question] });
    expect(lost).toEqual([{ what: 'codes', position: 0 }]);
    expect(read(xml).questionnaire.questions).toMatchObject([
      {
        id: 'Q1',
        options: [
          { code: 'A10', label: 'Helemaal eens' },
          { code: 'A1', label: 'Eens' },
        ],
      },
    ]);
  });

  it('writes nothing that may not stand in XML', () => {
    const [first] = questions;
    if (!first) throw new Error('there are questions');
    const { xml } = there({
      version: 1,
      questions: [{ ...first, text: 'Wat\u000b eerst\u0000?', help: '' }],
    });
    expect(xml).toContain('<question><![CDATA[Wat eerst?]]></question>');
  });

  it('goes one question at a time too, without its route', () => {
    const [first, second] = questions;
    if (!first || !second) throw new Error('there are questions');
    const whole: Questionnaire = {
      version: 1,
      questions: [first, { ...second, showIf: { kind: 'answered', question: 'een' } }],
    };
    const came = read(toLimeQuestionFile(whole, wish, 'meer') ?? '');
    expect(came).toMatchObject({ kind: 'question', leftOut: [] });
    expect(came.questionnaire.questions).toEqual([returned(second)]);
    expect(toLimeQuestionFile(whole, wish, 'weg')).toBeUndefined();
  });
});

const asked = { text: 'Wat?', help: '', required: false, dontKnow: true } as const;
const options = ['a', 'b', 'c'].map((code) => ({ code, label: code.toUpperCase() }));
const pieces: readonly Question[] = [
  { ...asked, id: 'q1', kind: 'single-choice', options },
  { ...asked, id: 'q2', kind: 'multiple-choice', options, atMost: 0 },
  { ...asked, id: 'q3', kind: 'report-mark', dontKnow: false },
  { ...asked, id: 'q4', kind: 'statement' },
];
const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constantFrom('chose', 'chose-not'), question: fc.constantFrom('q1', 'q2'), codes }),
  fc.record({
    kind: fc.constant('chose'),
    question: fc.constant('q4'),
    codes: fc.constant(['oneens', 'weet-ik-niet']),
  }),
  fc.constantFrom<Condition>({ kind: 'answered', question: 'q1' }, { kind: 'answered', question: 'q2' }),
  fc.record({
    kind: fc.constant('between'),
    question: fc.constant('q3'),
    from: fc.integer({ min: 1, max: 5 }),
    to: fc.integer({ min: 5, max: 10 }),
  }),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  atom,
  fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(atom, { minLength: 1, maxLength: 3 }) }),
);
const chosenBefore = fc.record({ kind: fc.constant('chose'), question: fc.constantFrom('q1', 'q2'), codes });
const routed: fc.Arbitrary<Questionnaire> = fc
  .record({ first: condition, second: condition, jump: chosenBefore, to: fc.constantFrom('q6', 'einde') })
  .map(({ first, second, jump, to }) => ({
    version: 1,
    questions: [
      ...pieces.map((question) =>
        question.id === 'q2' ? { ...question, jumps: [{ when: jump, to }] } : question,
      ),
      { ...asked, id: 'q5', kind: 'statement', showIf: first },
      { ...asked, id: 'q6', kind: 'statement', showIf: second },
    ],
  }));
const maybe = (answer: fc.Arbitrary<Answer>): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(fc.constant(undefined), fc.constant<Answer>({ kind: 'dont-know' }), answer);
const answers: fc.Arbitrary<Answers> = fc
  .record({
    q1: maybe(fc.record({ kind: fc.constant('choice'), code: fc.constantFrom('a', 'b', 'c') })),
    q2: maybe(fc.record({ kind: fc.constant('choices'), codes })),
    q3: fc.option(fc.record({ kind: fc.constant('number'), value: fc.integer({ min: 1, max: 10 }) }), {
      nil: undefined,
    }),
    q4: maybe(fc.record({ kind: fc.constant('choice'), code: fc.constantFrom('eens', 'oneens') })),
  })
  .map((given) =>
    Object.fromEntries(Object.entries(given).flatMap(([id, answer]) => (answer ? [[id, answer]] : []))),
  );

describe('a route in LimeSurvey', () => {
  it('comes back leading everybody past the same questions', () => {
    fc.assert(
      fc.property(routed, answers, (before, given) => {
        const came = back(before);
        expect(came.leftOut).toEqual([]);
        const ids = (list: readonly Question[]) => list.map(({ id }) => id);
        const after = came.questionnaire;
        expect(ids(visibleQuestions(after, given))).toEqual(ids(visibleQuestions(before, given)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'q1 == "a" and',
    'q9 == "a"',
    'regexMatch("/x/", q1)',
    'is_empty(q1.NAOK)',
    'q1 + 1 == 2',
    '((q1 == "a")',
    'q3 == 4 == 5',
  ])('that says something else is not guessed at: %s', (equation) => {
    expect(
      fromLimeRelevance(
        equation,
        new Map(pieces.map((question) => [question.id, { question, codes: new Map<string, string>() }])),
      ),
    ).toBeUndefined();
  });

  it('is read as LimeSurvey writes it', () => {
    const known = new Map(
      pieces.map((question) => [question.id, { question, codes: new Map<string, string>() }]),
    );
    expect(fromLimeRelevance('((q1.NAOK == "a" or q1.NAOK == "b") and (q3.NAOK > 5))', known)).toEqual({
      kind: 'all',
      of: [
        { kind: 'chose', question: 'q1', codes: ['a', 'b'] },
        { kind: 'between', question: 'q3', from: 6, to: 10 },
      ],
    });
  });
});

const accepted = anyQuestionnaire.filter((each) => checkQuestionnaire(each).faults.length === 0);

/** A whole number from 1 to 10 is a report mark there. */
function expected({ showIf: _showIf, jumps: _jumps, ...question }: Question): Question {
  const came = returned(question);
  if (came.kind !== 'number') return came;
  const { from, to, decimals, unit, id, text, help, required, dontKnow } = came;
  const isMark = from === 1 && to === 10 && decimals === 0 && unit === '';
  return isMark ? { id, text, help, required, dontKnow, kind: 'report-mark' } : came;
}

describe('any questionnaire that is accepted', () => {
  it('comes back from LimeSurvey with its questions, sections, words and routes, or says what did not', () => {
    const seen = { whole: 0 };
    fc.assert(
      fc.property(accepted, fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }), (before, dice) => {
        const { lost } = there(before);
        const { questionnaire: after, leftOut } = back(before);
        const bare = after.questions.map(({ showIf: _showIf, ...question }) => question);
        expect(bare).toEqual(before.questions.map(expected));
        expect(after.sections).toEqual(before.sections);
        expect(leftOut.every(({ what }) => what === 'condition')).toBe(true);
        for (const language of before.languages ?? [])
          expect(before.translations?.[language]).toMatchObject(after.translations?.[language] ?? {});
        if (leftOut.length > 0 || lost.some(({ what }) => what === 'routing')) return;
        seen.whole += 1;
        const answers = walk(before, dice);
        const ids = (list: readonly Question[]) => list.map(({ id }) => id);
        expect(ids(visibleQuestions(after, answers))).toEqual(ids(visibleQuestions(before, answers)));
      }),
      { numRuns: 300 },
    );
    expect(seen.whole).toBeGreaterThan(150);
  });
});

const row = (fields: Readonly<Record<string, string>>): string =>
  `<row>${Object.entries(fields)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</row>`;
const table = (name: string, ...rows: readonly string[]): string =>
  `<${name}><fields><fieldname>x</fieldname></fields><rows>${rows.join('')}</rows></${name}>`;
const lss = `<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>${[
  table('answers', row({ aid: '1', qid: '10', code: 'A1' }), row({ aid: '2', qid: '10', code: 'A2' })),
  table(
    'answer_l10ns',
    row({ aid: '1', answer: 'Yes', language: 'en' }),
    row({ aid: '1', answer: 'Ja &amp; graag', language: 'nl' }),
    row({ aid: '2', answer: 'Nee', language: 'nl' }),
  ),
  table('groups', row({ gid: '1', group_order: '1' })),
  table('group_l10ns', row({ gid: '1', group_name: 'Uw buurt', language: 'nl' })),
  table(
    'questions',
    row({
      qid: '12',
      gid: '1',
      parent_qid: '0',
      type: 'M',
      title: 'Q2',
      question_order: '2',
      mandatory: 'N',
      relevance: 'regexMatch("/x/", Q1)',
    }),
    row({
      qid: '10',
      gid: '1',
      parent_qid: '0',
      type: 'L',
      title: 'Q1',
      question_order: '1',
      mandatory: 'Y',
      other: 'Y',
      relevance: '1',
    }),
    row({
      qid: '13',
      gid: '1',
      parent_qid: '0',
      type: '|',
      title: 'Q3',
      question_order: '3',
      relevance: '1',
    }),
  ),
  table(
    'subquestions',
    row({ qid: '21', parent_qid: '12', title: 'SQ001' }),
    row({ qid: '22', parent_qid: '12', title: 'SQ002' }),
  ),
  table(
    'question_l10ns',
    row({ qid: '10', question: '<p>Woont u hier <b>graag</b>?</p>', help: '', language: 'nl' }),
    row({ qid: '12', question: 'Wat mist u?', help: 'Kies alles', language: 'nl' }),
    row({ qid: '13', question: 'Bestand', help: '', language: 'nl' }),
    row({ qid: '21', question: 'Groen', language: 'nl' }),
    row({ qid: '22', question: 'Licht', language: 'nl' }),
  ),
].join('')}</document>`;

describe('LimeSurvey', () => {
  it('gives its questions in order, in Dutch, with their codes and groups', () => {
    expect(fromLimeSurvey(lss)).toMatchObject({
      questionnaire: {
        questions: [
          {
            id: 'Q1',
            kind: 'single-choice',
            text: 'Woont u hier graag ?',
            required: true,
            options: [
              { code: 'A1', label: 'Ja & graag' },
              { code: 'A2', label: 'Nee' },
              { code: 'anders', other: true },
            ],
          },
          {
            id: 'Q2',
            kind: 'multiple-choice',
            help: 'Kies alles',
            options: [{ label: 'Groen' }, { label: 'Licht' }],
          },
        ],
        sections: [{ title: 'Uw buurt', startsAt: 'Q1' }],
      },
      leftOut: [
        { what: 'kind', detail: '|', about: 'Bestand' },
        { what: 'condition', detail: 'regexMatch("/x/", Q1)', about: 'Wat mist u?' },
      ],
    });
  });

  it('refuses another file', () => {
    expect(fromLimeSurvey('<html></html>')).toEqual({ ok: false, fault: 'other', line: 1, about: '<html>' });
  });
});
