// Builds the model of the `question` component, so that residents, preview and paper entry see the very same question.
import { answerField, dontKnowField, DONT_KNOW, type Fields } from '#domain/questionnaire/answer-fields.js';
import type { AnswerFault } from '#domain/questionnaire/parse-answer.js';
import type { MultipleChoice, OpenText, Question } from '#domain/questionnaire/question.js';
import { answerFaultText, dontKnowText } from '../texts/answer-faults.nl.js';

export type QuestionState = {
  /** What is filled in, as `fieldsOf` gives it or as it arrived. */
  readonly fields: Fields;
  readonly fault?: AnswerFault;
  /** True: the question is the h1 of its page. */
  readonly heading: boolean;
};

type Choice = {
  readonly value: string;
  readonly text: string;
  readonly spoken?: string;
  readonly apart?: boolean;
};

type Asked = {
  readonly name: string;
  readonly heading: boolean;
  readonly optional: boolean;
  readonly hint: string;
  readonly error: string;
};

export type QuestionModel =
  | {
      readonly component: 'radios';
      readonly field: Asked & {
        readonly legend: string;
        readonly value: string;
        readonly options: readonly Choice[];
      };
    }
  | {
      readonly component: 'checkboxes';
      readonly field: Asked & {
        readonly legend: string;
        readonly values: readonly string[];
        readonly options: readonly Choice[];
      };
    }
  | {
      readonly component: 'scale';
      readonly field: Asked & {
        readonly legend: string;
        readonly value: string;
        readonly from: string;
        readonly to: string;
        readonly options: readonly Choice[];
        readonly others: readonly Choice[];
      };
    }
  | {
      readonly component: 'open-answer';
      readonly field: Asked & {
        readonly label: string;
        readonly value: string;
        readonly max: number;
        readonly rows: number;
        readonly other:
          | { readonly name: string; readonly value: string; readonly text: string; readonly chosen: boolean }
          | false;
      };
    };

/** The question as the component shows it, filled in and with its error. */
export function questionModel(question: Question, state: QuestionState): QuestionModel {
  const asked = askedOf(question, state);
  const legend = question.text;
  const value = valuesOf(state.fields, asked.name)[0] ?? '';
  switch (question.kind) {
    case 'single-choice':
      return { component: 'radios', field: { ...asked, legend, value, options: choices(question) } };
    case 'multiple-choice': {
      const values = valuesOf(state.fields, asked.name);
      return { component: 'checkboxes', field: { ...asked, legend, values, options: choices(question) } };
    }
    case 'scale': {
      const ends = { from: question.lowest, to: question.highest };
      return {
        component: 'scale',
        field: { ...asked, ...ends, legend, value, ...numbers(question, 5, ends) },
      };
    }
    case 'report-mark': {
      const ends = { from: 'heel slecht', to: 'uitstekend' };
      return {
        component: 'scale',
        field: { ...asked, ...ends, legend, value, ...numbers(question, 10, ends) },
      };
    }
    case 'open-text':
      return { component: 'open-answer', field: { ...asked, value, ...openAnswer(question, state.fields) } };
  }
}

function askedOf(question: Question, { fault, heading }: QuestionState): Asked {
  return {
    name: answerField(question),
    heading,
    optional: !question.required,
    hint: hints(question).join(' '),
    error: fault ? answerFaultText(question, fault) : '',
  };
}

function hints(question: Question): readonly string[] {
  return [
    ...(question.help.trim() === '' ? [] : [question.help]),
    ...(question.kind === 'multiple-choice' ? [howMany(question)] : []),
    ...(question.required ? [] : ['U mag deze vraag overslaan.']),
  ];
}

const howMany = ({ atMost }: MultipleChoice): string =>
  atMost > 0 ? `Kies hooguit ${atMost} antwoorden.` : 'U kunt meer antwoorden kiezen.';

function choices(
  question: Extract<Question, { kind: 'single-choice' | 'multiple-choice' }>,
): readonly Choice[] {
  const options = question.options.map(({ code, label }) => ({ value: code, text: label }));
  return [...options, ...dontKnow(question)];
}

function numbers(
  question: Question,
  highest: number,
  ends: { readonly from: string; readonly to: string },
): { readonly options: readonly Choice[]; readonly others: readonly Choice[] } {
  const spoken = new Map([
    [1, ends.from],
    [highest, ends.to],
  ]);
  const options = Array.from({ length: highest }, (_, place) => ({
    value: String(place + 1),
    text: String(place + 1),
    spoken: spoken.get(place + 1) ?? '',
  }));
  return { options, others: dontKnow(question) };
}

const dontKnow = (question: Question): readonly Choice[] =>
  question.dontKnow ? [{ value: DONT_KNOW, text: dontKnowText, apart: true }] : [];

function openAnswer(question: OpenText, fields: Fields) {
  const name = dontKnowField(question);
  const chosen = valuesOf(fields, name).includes(DONT_KNOW);
  return {
    label: question.text,
    max: question.maxLength,
    rows: question.maxLength > 300 ? 7 : 3,
    other: question.dontKnow && { name, value: DONT_KNOW, text: dontKnowText, chosen },
  };
}

function valuesOf(fields: Fields, name: string): readonly string[] {
  const sent = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof sent === 'string' ? [sent] : (sent ?? []);
}
