// Proves what everybody may read of open answers: tens, majorities, quotes by lot, and nothing before people looked.
import { describe, expect, it } from '@jest/globals';
import { giveBack, offer, publish } from './decide-open.js';
import { agreementOf, finalCodes, makeDocument, toJudge } from './make-document.js';
import type { Coding, OpenAnswer, OpenCode, OpenQuestion } from './open-question.js';

const codes: readonly OpenCode[] = [
  { id: 'green', label: 'Groen' },
  { id: 'traffic', label: 'Verkeer' },
  { id: 'rare', label: 'Duiven' },
];
const answer = (index: number, change: Partial<OpenAnswer> = {}): OpenAnswer => ({
  ...{
    id: `a${String(index).padStart(2, '0')}`,
    text: `Tekst ${index}`,
    cleaned: '',
    verdict: '',
    judgedBy: null,
  },
  ...change,
});
const answers = Array.from({ length: 38 }, (_, index) => answer(index));
const coded = (coder: string, from: readonly OpenAnswer[] = answers): readonly Coding[] =>
  from.map(({ id }, index) => ({
    answerId: id,
    coder,
    codes: [
      ...(index < 25 ? ['green'] : []),
      ...(index % 3 === 0 ? ['traffic'] : []),
      ...(index < 4 ? ['rare'] : []),
    ],
  }));
const material = { answers, codes, codings: coded('one'), seed: 'fixed' };
const judged = (list: readonly OpenAnswer[]): readonly OpenAnswer[] =>
  list.map((each) => ({ ...each, verdict: 'quotable', cleaned: `Netjes: ${each.text}`, judgedBy: 'one' }));

describe('what everybody may read', () => {
  it('counts in tens, and leaves out what fewer than ten people wrote about', () => {
    const document = makeDocument(material);
    expect(document.answers).toBe(30);
    expect(document.codes.map(({ label, answers: count }) => [label, count])).toEqual([
      ['Groen', 20],
      ['Verkeer', 10],
    ]);
    expect(document.small).toBe(1);
    expect(JSON.stringify(document)).not.toContain('Duiven');
  });

  it('is the same with one answer more within the ten', () => {
    const more = {
      ...material,
      answers: [...answers, answer(38)],
      codings: [...coded('one'), { answerId: 'a38', coder: 'one', codes: ['green'] }],
    };
    expect(makeDocument(more)).toEqual(makeDocument(material));
  });

  it('quotes only the cleaned text of what a person let through', () => {
    expect(makeDocument(material).codes.flatMap(({ quotes }) => quotes)).toEqual([]);
    const document = makeDocument({ ...material, answers: judged(answers) });
    for (const { quotes } of document.codes) {
      expect(quotes).toHaveLength(2);
      expect(quotes.every((quote) => quote.startsWith('Netjes: '))).toBe(true);
    }
  });

  it('asks to look at as few texts as the draw needs, and at the next one when a text is withheld', () => {
    const first = toJudge(material);
    expect(first.length).toBe(4);
    const [one] = first;
    const withheld = answers.map((each) =>
      each.id === one?.id ? { ...each, verdict: 'withheld' as const } : each,
    );
    const next = toJudge({ ...material, answers: withheld });
    expect(next).toHaveLength(4);
    expect(next.map(({ id }) => id)).not.toContain(one?.id);
    const drawn = new Set(first.map(({ id }) => id));
    const some = answers.map((each) =>
      drawn.has(each.id) ? { ...each, verdict: 'quotable' as const, cleaned: each.text } : each,
    );
    expect(toJudge({ ...material, answers: some })).toEqual([]);
  });
});

describe('several coders', () => {
  it('give an answer a code when more than half of them say so', () => {
    const two = [
      { answerId: 'a00', coder: 'one', codes: ['green', 'traffic'] },
      { answerId: 'a00', coder: 'two', codes: ['green'] },
    ];
    expect([...(finalCodes(answers, two).get('a00') ?? [])]).toEqual(['green']);
    const three = [...two, { answerId: 'a00', coder: 'three', codes: ['traffic'] }];
    expect([...(finalCodes(answers, three).get('a00') ?? [])]).toEqual(['green', 'traffic']);
  });

  it('agree wholly, partly, or cannot be compared', () => {
    expect(agreementOf(codes, [...coded('one'), ...coded('two')])).toBe(1);
    const other = coded('two').map((each, index) => (index % 4 === 0 ? { ...each, codes: [] } : each));
    const alpha = agreementOf(codes, [...coded('one'), ...other]) ?? 1;
    expect(alpha).toBeGreaterThan(0.4);
    expect(alpha).toBeLessThan(0.9);
    expect(agreementOf(codes, coded('one'))).toBeUndefined();
    expect(makeDocument({ ...material, codings: [...coded('one'), ...coded('two')] })).toMatchObject({
      coders: 2,
      alpha: 1,
    });
  });
});

describe('deciding', () => {
  const question: OpenQuestion = {
    ...{ pollId: 'poll', questionId: 'open', text: 'Wilt u nog iets kwijt?', state: 'reading' },
    ...{ offeredBy: null, approvedBy: null, publishedAt: null, document: null },
  };
  const howFar = { answers, codes: 3, coded: new Set(answers.map(({ id }) => id)), toJudge: 0 };
  const at = new Date('2027-05-01T10:00:00Z');
  const approval = { by: 'other', at, document: makeDocument(material), judged: false, resultIsPublic: true };

  it('offers only what is wholly coded and looked at', () => {
    expect(offer(question, { ...howFar, codes: 0 }, 'one')).toEqual({ ok: false, refused: 'no-codes' });
    expect(offer(question, { ...howFar, coded: new Set(['a00']) }, 'one')).toEqual({
      ok: false,
      refused: 'not-all-coded',
    });
    expect(offer(question, { ...howFar, toJudge: 1 }, 'one')).toEqual({
      ok: false,
      refused: 'not-all-judged',
    });
    expect(offer(question, howFar, 'one')).toMatchObject({
      ok: true,
      question: { state: 'offered', offeredBy: 'one' },
    });
  });

  it('needs somebody else, and a public result', () => {
    const offered: OpenQuestion = { ...question, state: 'offered', offeredBy: 'one' };
    expect(publish(offered, { ...approval, by: 'one' })).toEqual({ ok: false, refused: 'own-work' });
    expect(publish(offered, { ...approval, judged: true })).toEqual({ ok: false, refused: 'own-work' });
    expect(publish(offered, { ...approval, resultIsPublic: false })).toEqual({
      ok: false,
      refused: 'result-not-public',
    });
    expect(publish(offered, approval)).toMatchObject({
      ok: true,
      question: { state: 'published', publishedAt: at },
    });
    expect(giveBack(offered)).toMatchObject({ ok: true, question: { state: 'reading' } });
    expect(publish(question, approval)).toEqual({ ok: false, refused: 'not-in-this-state' });
  });
});
