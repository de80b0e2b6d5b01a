// Proves that a file comes in or is refused with words, and that the paper form holds every question.
import { describe, expect, it } from '@jest/globals';
import { leftOutKinds } from '#domain/questionnaire/left-out.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { toLimeQuestionFile } from '#domain/questionnaire/to-lime-survey.js';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { importedFrom } from './exchange.form.js';
import { exchangePage, type ExchangeFacts } from './exchange.page.js';
import { limeWish } from './lime-wish.js';
import { paperNotes } from './paper-notes.js';
import { questionnairePdf } from './questionnaire-pdf.js';

const questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) } as const;

describe('a questionnaire from a file', () => {
  it('comes in as it went out', () => {
    const read = importedFrom(Buffer.from(JSON.stringify(questionnaire)));
    expect(read).toEqual({ ok: true, questionnaire, leftOut: [] });
  });

  it.each([
    ['', 'Kies een bestand'],
    ['geen json', 'Dit bestand is geen JSON'],
    ['<html></html>', 'geen bestand van LimeSurvey: het begint met <html>'],
    [
      '{"version":1,\n"questions":[\n{}]}',
      'Regel 3: bij questions.0.id klopt iets niet: hier hoort een tekst te staan',
    ],
    ['{"pages":[]}', 'geen vragen'],
  ])('is refused with words: %j', (content, words) => {
    const read = importedFrom(Buffer.from(content));
    expect(read.ok ? '' : read.text).toContain(words);
  });
});

describe('one question from LimeSurvey', () => {
  it('comes beside the questions that are there', () => {
    const xml = toLimeQuestionFile(questionnaire, limeWish(samplePoll), 'stelling') ?? '';
    expect(importedFrom(Buffer.from(xml))).toMatchObject({
      ok: true,
      isExtra: true,
      questionnaire: { questions: [{ id: 'stelling', kind: 'statement' }] },
    });
  });
});

describe('a questionnaire on paper', () => {
  it('is a tagged document of some pages', async () => {
    const pdf = await questionnairePdf({ title: 'Hoe veilig?', sender: 'Oss', questionnaire });
    expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7');
    const text = pdf.toString('latin1');
    expect(text).toContain('/Marked true');
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  });
});

describe('the route on paper', () => {
  const [first, second, third] = questionnaire.questions;
  if (!first || !second || !third) throw new Error('there are questions');
  const uitleg = { ...third, id: 'lees', kind: 'information', text: 'Lees dit' } as const;
  const routed: Questionnaire = {
    version: 1,
    questions: [
      uitleg,
      {
        ...first,
        jumps: [
          { when: { kind: 'chose', question: 'een', codes: ['groen', 'weet-ik-niet'] }, to: 'einde' },
          { when: { kind: 'all', of: [] }, to: 'eens' },
        ],
      },
      { ...second, showIf: { kind: 'chose-not', question: 'een', codes: ['licht'] } },
      { ...third, jumps: [{ when: { kind: 'between', question: 'eens', from: 4, to: 5 }, to: 'einde' }] },
    ],
  };
  const notes = routed.questions.map((question) => paperNotes(routed, question));

  it('names questions by their number on paper and answers by their words', () => {
    expect(notes).toEqual([
      [],
      ['Koos u “Meer groen” of “Weet ik niet”? U bent klaar.', 'Daarna: ga naar vraag 3.'],
      ['Vul dit alleen in als u bij vraag 1 niet “Meer licht” koos.'],
      ['Als u bij vraag 3 een getal van 4 tot en met 5 antwoordde: u bent klaar.'],
    ]);
  });
});

describe('the page for files', () => {
  it('is right HTML in every state', async () => {
    const changes: readonly Partial<ExchangeFacts>[] = [
      {},
      { error: 'Kies een bestand' },
      { leftOut: leftOutKinds.map((what) => ({ what, about: 'Uitleg', detail: 'html' })) },
    ];
    for (const change of changes) {
      const model = exchangePage({ person: clerkPerson, poll: samplePoll, questionnaire, ...change });
      expect(await htmlFaults(render('staff/polls/exchange/exchange', model))).toEqual([]);
    }
  });

  it('says what LimeSurvey cannot take, and of which questions', () => {
    const facts = { person: clerkPerson, poll: samplePoll };
    const html = render('staff/polls/exchange/exchange', exchangePage({ ...facts, questionnaire }));
    expect(html).toContain('De kaart wordt een regel om een plek op te schrijven (vraag 13).');
    const [, , , mark] = questionnaire.questions;
    if (!mark) throw new Error('there are questions');
    const small = { version: 1, questions: [{ ...mark, dontKnow: false }] } as const;
    const all = render('staff/polls/exchange/exchange', exchangePage({ ...facts, questionnaire: small }));
    expect(all).toContain('Alles in deze vragenlijst gaat mee.');
  });
});
