// Reads a questionnaire from a document that came from elsewhere, trusting nothing in it.
import { Misfit, Part, type Wanted } from './document-part.js';
import { languages, type Language, type Translations } from './language.js';
import {
  questionKinds,
  type Option,
  type PictureOption,
  type Question,
  type QuestionKind,
  type Questionnaire,
} from './question.js';
import type { Condition, Jump, Quota, Section } from './routing.js';

export type ReadQuestionnaire =
  /** `unknown` are the paths of what this vocabulary does not know and left where it was. */
  | { readonly ok: true; readonly questionnaire: Questionnaire; readonly unknown: readonly string[] }
  /** Where in the document something is wrong, as in `questions.2.options.0.code`, and what should stand there. */
  | {
      readonly ok: false;
      readonly at: string;
      readonly wanted: Wanted;
      readonly choices: readonly string[];
    };

/**
 * In: what JSON.parse made of a document. Out: the questionnaire with every field that this vocabulary knows and no
 * other, or the first place that does not fit. Whether it makes a good questionnaire is for checkQuestionnaire to say.
 */
export function readQuestionnaire(document: unknown): ReadQuestionnaire {
  try {
    const whole = new Part(document, '');
    const questionnaire = questionnaireIn(whole);
    return { ok: true, questionnaire, unknown: whole.unasked().filter((at) => at !== '$schema') };
  } catch (error) {
    if (error instanceof Misfit)
      return { ok: false, at: error.at, wanted: error.wanted, choices: error.choices };
    throw error;
  }
}

const DAY = /^(\d{4}-\d{2}-\d{2})?$/;
const DIGEST = /^([0-9a-f]{64})?$/;

function questionnaireIn(part: Part): Questionnaire {
  if (part.get('version').number() !== 1) throw new Misfit('version', 'version-1');
  const [sections, quotas, open, translations] = ['sections', 'quotas', 'languages', 'translations'].map(
    (name) => part.get(name),
  );
  return {
    version: 1,
    questions: part.get('questions').list().map(questionIn),
    ...(sections?.isThere() ? { sections: sections.list().map(sectionIn) } : {}),
    ...(quotas?.isThere() ? { quotas: quotas.list().map(quotaIn) } : {}),
    ...(open?.isThere() ? { languages: open.list().map((each) => each.oneOf(languages)) } : {}),
    ...(translations?.isThere() ? { translations: translationsIn(translations) } : {}),
  };
}

function questionIn(part: Part): Question {
  const showIf = part.get('showIf');
  const jumps = part.get('jumps');
  const asked = {
    id: part.get('id').text(),
    text: part.get('text').text(),
    help: part.get('help').text(),
    required: part.get('required').flag(),
    dontKnow: part.get('dontKnow').flag(),
    ...(showIf.isThere() ? { showIf: conditionIn(showIf, 0) } : {}),
    ...(jumps.isThere() ? { jumps: jumps.list().map(jumpIn) } : {}),
  };
  return {
    ...asked,
    ...KINDS[part.get('kind').oneOf(questionKinds)](
      part,
      part.get('randomOrder').isOn() ? { randomOrder: true } : {},
    ),
  };
}

type Own = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, 'id' | 'text' | 'help' | 'required' | 'dontKnow' | 'showIf' | 'jumps'>
    : never
  : never;

const KINDS: Readonly<Record<QuestionKind, (part: Part, mixed: { randomOrder?: true }) => Own>> = {
  'single-choice': (part, mixed) => ({
    kind: 'single-choice',
    options: optionsIn(part, 'options'),
    ...mixed,
    ...(part.get('groupName').isThere() ? { groupName: part.get('groupName').text() } : {}),
  }),
  'multiple-choice': (part, mixed) => ({
    kind: 'multiple-choice',
    options: optionsIn(part, 'options'),
    atMost: part.get('atMost').number(),
    ...mixed,
  }),
  scale: (part) => ({
    kind: 'scale',
    lowest: part.get('lowest').text(),
    highest: part.get('highest').text(),
  }),
  'report-mark': () => ({ kind: 'report-mark' }),
  'open-text': (part) => ({
    kind: 'open-text',
    maxLength: part.get('maxLength').number(),
    ...(part.get('short').isOn() ? { short: true } : {}),
  }),
  matrix: (part) => ({ kind: 'matrix', rows: optionsIn(part, 'rows'), columns: optionsIn(part, 'columns') }),
  statement: () => ({ kind: 'statement' }),
  ranking: (part, mixed) => ({ kind: 'ranking', options: optionsIn(part, 'options'), ...mixed }),
  points: (part, mixed) => ({
    kind: 'points',
    options: optionsIn(part, 'options'),
    total: part.get('total').number(),
    ...mixed,
  }),
  number: (part) => ({
    kind: 'number',
    from: part.get('from').number(),
    to: part.get('to').number(),
    decimals: part.get('decimals').number(),
    unit: part.get('unit').text(),
  }),
  date: (part) => ({
    kind: 'date',
    from: part.get('from').textLike(DAY),
    to: part.get('to').textLike(DAY),
  }),
  'image-choice': (part, mixed) => ({
    kind: 'image-choice',
    options: part.get('options').list().map(pictureIn),
    ...mixed,
  }),
  place: (part) => ({
    kind: 'place',
    picture: part.get('picture').textLike(DIGEST),
    alt: part.get('alt').text(),
  }),
  information: () => ({ kind: 'information' }),
};

const optionsIn = (part: Part, name: string): readonly Option[] =>
  part
    .get(name)
    .list()
    .map((option) => ({
      code: option.get('code').text(),
      label: option.get('label').text(),
      ...(option.get('other').isOn() ? { other: true } : {}),
      ...(option.get('alone').isOn() ? { alone: true } : {}),
    }));

const pictureIn = (part: Part): PictureOption => ({
  code: part.get('code').text(),
  label: part.get('label').text(),
  picture: part.get('picture').textLike(DIGEST),
  alt: part.get('alt').text(),
});

const CONDITIONS = ['all', 'any', 'chose', 'chose-not', 'between', 'answered'] as const;
const DEEPEST = 10;

function conditionIn(part: Part, depth: number): Condition {
  const kind = part.get('kind').oneOf(depth > DEEPEST ? CONDITIONS.slice(2) : CONDITIONS);
  if (kind === 'all' || kind === 'any')
    return {
      kind,
      of: part
        .get('of')
        .list()
        .map((each) => conditionIn(each, depth + 1)),
    };
  const question = part.get('question').text();
  if (kind === 'answered') return { kind, question };
  if (kind === 'between')
    return { kind, question, from: part.get('from').number(), to: part.get('to').number() };
  return {
    kind,
    question,
    codes: part
      .get('codes')
      .list()
      .map((code) => code.text()),
  };
}

const jumpIn = (part: Part): Jump => ({ when: conditionIn(part.get('when'), 0), to: part.get('to').text() });

const sectionIn = (part: Part): Section => ({
  id: part.get('id').text(),
  title: part.get('title').text(),
  startsAt: part.get('startsAt').text(),
});

const quotaIn = (part: Part): Quota => ({
  id: part.get('id').text(),
  name: part.get('name').text(),
  when: conditionIn(part.get('when'), 0),
  atMost: part.get('atMost').number(),
});

function translationsIn(part: Part): Translations {
  const known = part.names().flatMap((name) => languages.filter((each): each is Language => each === name));
  return Object.fromEntries(
    known.map((language) => {
      const table = part.get(language);
      const texts = table.names().map((key) => {
        const text = table.get(key);
        return [key, { text: text.get('text').text(), of: text.get('of').text() }] as const;
      });
      return [language, Object.fromEntries(texts)];
    }),
  );
}
