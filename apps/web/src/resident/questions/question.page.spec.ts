// Proves that every kind of question is right HTML in every state, and keeps what somebody typed.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { languages } from '#domain/questionnaire/language.js';
import { everyKind } from '../../../../../test/support/every-kind.js';
import type { Answers, Question } from '#domain/questionnaire/question.js';
import type { Condition } from '#domain/questionnaire/routing.js';
import { answerTexts } from './answer-text.js';
import { readQuestion } from './question.form.js';
import { questionPage, type QuestionFacts, type QuestionPage } from './question.page.js';

const questions = everyKind.map(({ question }) => question);
const answers: Answers = Object.fromEntries(
  everyKind.flatMap(({ question, answer }) => (answer ? [[question.id, answer]] : [])),
);

const factsOf = (question: Question, given: Answers = {}, fromCheck = false): QuestionFacts => ({
  questionnaire: { version: 1, questions },
  draft: { answers: given, seen: questions.map(({ id }) => id).filter((id) => id in given) },
  question,
  number: questions.indexOf(question) + 1,
  fromCheck,
});
const shown = (model: QuestionPage): string => render('resident/questions/question', model);

describe.each(everyKind.map((sample) => [sample.question.kind, sample] as const))(
  'a question (%s)',
  (_, { question, refused }) => {
    it('is right HTML when it is empty and when it is filled in', async () => {
      expect(await htmlFaults(shown(questionPage(factsOf(question))))).toEqual([]);
      expect(await htmlFaults(shown(questionPage(factsOf(question, answers, true))))).toEqual([]);
    });

    it('says what is wrong, above the question and beside it, and in the title', async () => {
      if (!refused) {
        expect(readQuestion(question, {}).parsed.ok).toBe(true);
        return;
      }
      const { parsed, fields } = readQuestion(question, refused);
      if (parsed.ok) throw new Error('this answer should have a fault');
      const html = shown(questionPage(factsOf(question), { fault: parsed.fault, fields }));
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain('<title>Fout: Vraag ');
      expect(html).toContain(`href="#${question.id}"`);
      expect(html).toContain(`id="${question.id}"`);
      expect(html).toContain(`id="${question.id}-fout"`);
    });
  },
);

describe('a page with a question', () => {
  const [first, second] = questions;
  if (!first || !second) throw new Error('there are questions');

  it('tells where it stands, and has one heading: the question', () => {
    const html = shown(questionPage(factsOf(second, { een: { kind: 'dont-know' } })));
    expect(html).toContain('<title>Vraag 2 van 13: Wat nog meer? – ');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('Opgeslagen');
    expect(html).toContain('href="/vragen/1"');
  });

  it('does not say that something was saved when nothing was', () => {
    expect(shown(questionPage(factsOf(first)))).not.toContain('Opgeslagen');
  });

  it('goes back to the check when it came from there', () => {
    const model = questionPage(factsOf(second, answers, true));
    expect(model).toMatchObject({ action: '/vragen/2?terug=controle', previous: '/vragen/controle' });
  });

  it('keeps what was typed when it is refused', () => {
    const open = questions[4];
    if (!open) throw new Error('there is an open question');
    const { fields } = readQuestion(open, { open: 'Veel te lang om nog een antwoord te zijn' });
    expect(shown(questionPage(factsOf(open), { fault: 'too-long', fields }))).toContain(
      'Veel te lang om nog',
    );
  });
});

describe.each(languages)('a page in %s', (language) => {
  it('is right HTML for every kind, with nothing Dutch around the question', async () => {
    for (const { question, refused } of everyKind) {
      const facts = { ...factsOf(question, answers), language };
      const html = shown(questionPage(facts));
      expect(html).toContain(`<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>`);
      expect(html.slice(html.indexOf('<main'), html.indexOf('</main'))).not.toMatch(
        /Vraag|Volgende|Weet ik niet|Kies een|Fout/,
      );
      expect(await htmlFaults(html)).toEqual([]);
      const { parsed, fields } = readQuestion(question, refused ?? {});
      if (!parsed.ok)
        expect(await htmlFaults(shown(questionPage(facts, { fault: parsed.fault, fields })))).toEqual([]);
    }
  });
});

describe('the progress', () => {
  const routed = (showIf: Condition): QuestionFacts => {
    const [first, second, third] = questions;
    if (!first || !second || !third) throw new Error('there are questions');
    const questionnaire = { version: 1, questions: [first, { ...second, showIf }, third] } as const;
    return { questionnaire, draft: { answers: {}, seen: [] }, question: first, number: 1, fromCheck: false };
  };

  it('is honest about questions that only some people get', () => {
    const facts = routed({ kind: 'chose', question: 'een', codes: ['groen'] });
    expect(questionPage(facts).progress.text).toBe('Vraag 1, daarna nog 1 tot 2');
    const draft = { answers: { een: { kind: 'choice', code: 'licht' } }, seen: ['een'] } as const;
    expect(questionPage({ ...facts, draft }).progress.text).toBe('Vraag 1 van 2');
  });
});

describe('an answer in words', () => {
  it.each([
    ['een', ['Anders: Een bankje']],
    ['meer', ['Meer groen', 'Anders: Stilte']],
    ['eens', ['5 (Goed)']],
    ['cijfer', ['Weet ik niet']],
    ['open', ['Een bankje']],
    ['zinnen', ['Het is licht.: Meer groen', 'Het is stil.: Weet ik niet']],
    ['stelling', ['Oneens']],
    ['volgorde', ['1. Meer licht', '2. Meer groen']],
    ['punten', ['Meer groen: 7', 'Meer licht: 3']],
    ['getal', ['12,5 km']],
    ['dag', ['27-3-2027']],
    ['beeld', ['Zonder bomen']],
  ])('to "%s" is %j', (id, texts) => {
    const question = questions.find((each) => each.id === id);
    if (!question) throw new Error('unknown question');
    expect(answerTexts(question, answers[id])).toEqual(texts);
    expect(answerTexts(question, undefined)).toEqual([]);
  });

  it('tells rows from columns where both begin with the same code, as the editor makes them', () => {
    const asked = { id: 'plan', text: '', help: '', required: true, dontKnow: true } as const;
    const matrix: Question = {
      ...asked,
      kind: 'matrix',
      rows: [
        { code: 'a1', label: 'Meer bomen' },
        { code: 'a2', label: 'Minder auto’s' },
      ],
      columns: [
        { code: 'a1', label: 'Goed' },
        { code: 'a2', label: 'Slecht' },
      ],
    };
    expect(answerTexts(matrix, { kind: 'matrix', rows: { a1: 'a1', a2: 'weet-ik-niet' } })).toEqual([
      'Meer bomen: Goed',
      'Minder auto’s: Weet ik niet',
    ]);
  });
});
