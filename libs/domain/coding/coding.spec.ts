// Proves agreement against published examples, the search for personal details on real sentences, and the draw of quotes.
import { describe, expect, it } from '@jest/globals';
import { cohenKappa, krippendorffAlpha } from './agreement.js';
import { drawQuotes } from './draw-quotes.js';
import { personalDetails, withoutDetails } from './personal-details.js';

const columns = (rows: readonly string[]) =>
  Array.from({ length: rows[0]?.length ?? 0 }, (_, unit) =>
    rows.map((row) => (row[unit] === '.' ? undefined : row[unit])),
  );

describe('agreement between coders', () => {
  it('is that of Krippendorff (2011), B: two observers, two words', () => {
    expect(krippendorffAlpha(columns(['0100000010', '1110010000']))).toBeCloseTo(0.095, 3);
  });

  it('is that of Krippendorff (2011), C: four observers, five words, missing values', () => {
    const rows = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
    expect(krippendorffAlpha(columns(rows))).toBeCloseTo(0.743, 3);
  });

  it('is 1 when all agree, and nothing when there is nothing to agree about', () => {
    expect(krippendorffAlpha(columns(['ab', 'ab']))).toBe(1);
    expect(krippendorffAlpha(columns(['aa', 'aa']))).toBeUndefined();
    expect(krippendorffAlpha([['a'], [undefined, 'b']])).toBeUndefined();
  });

  it('is the kappa of the textbook table: 20, 5, 10, 15', () => {
    const pairs = [
      ...Array.from({ length: 20 }, () => ['ja', 'ja'] as const),
      ...Array.from({ length: 5 }, () => ['ja', 'nee'] as const),
      ...Array.from({ length: 10 }, () => ['nee', 'ja'] as const),
      ...Array.from({ length: 15 }, () => ['nee', 'nee'] as const),
    ];
    expect(cohenKappa(pairs)).toBeCloseTo(0.4, 12);
    expect(cohenKappa([])).toBeUndefined();
    expect(cohenKappa([['a', 'a']])).toBeUndefined();
  });
});

describe('what may lead to a person', () => {
  const cleaned = (text: string): string => withoutDetails(text, personalDetails(text));

  it.each([
    ['Mail mij op jan.jansen@voorbeeld.nl aub', 'Mail mij op [e-mail] aub'],
    ['Bel 06-12345678 of 0412 123456.', 'Bel [telefoon] of [telefoon].'],
    ['Ik woon op 5341 AB 12, hoek Molenstraat 7.', 'Ik woon op [postcode], hoek [adres].'],
    ['Mijn naam is Piet van den Berg', 'Mijn naam is [naam]'],
    ['Buurman Jansen maakt lawaai', 'Buurman [naam] maakt lawaai'],
    ['Vraag maar aan Fatima of aan Kees de Groot.', 'Vraag maar aan [naam] of aan [naam].'],
    ['De auto met XX-123-Y staat er weer', 'De auto met [kenteken] staat er weer'],
    ['Rekening NL91 ABNA 0417 1643 00', 'Rekening [nummer]'],
    ['Mijn bsn is 123456782', 'Mijn bsn is [nummer]'],
    ['Zie www.mijnblog.nl/oss', 'Zie [link]'],
    ['J.P. Willems zei het al', '[naam] zei het al'],
  ])('is found in: %s', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it.each(['Meer groen in Oss-Zuid.', 'In 2026 waren er 1200 bomen.', 'De snelheid moet naar 30 km per uur'])(
    'is not seen in: %s',
    (text) => {
      expect(personalDetails(text)).toEqual([]);
    },
  );

  it('is pointed at in order and never twice', () => {
    const details = personalDetails('Jan Smit, jan@smit.nl, 0412-123456, 5341AB 1');
    expect(details.map(({ kind }) => kind)).toEqual(['naam', 'e-mail', 'telefoon', 'postcode']);
    for (const [place, { from }] of details.entries())
      expect(from).toBeGreaterThanOrEqual(details[place - 1]?.to ?? 0);
  });
});

describe('the quotes on a page', () => {
  const texts = Array.from({ length: 40 }, (_, index) => ({
    id: `t${index}`,
    codes: index % 2 ? ['a', 'b'] : ['b'],
  }));
  const rule = { seed: 'fixed', each: 3 };

  it('are the lowest tickets per code, each text once', () => {
    const drawn = drawQuotes(texts, ['a', 'b', 'c'], rule);
    expect(drawn.get('a')).toHaveLength(3);
    expect(drawn.get('c')).toEqual([]);
    const all = [...drawn.values()].flat();
    expect(new Set(all).size).toBe(all.length);
    expect(drawQuotes(texts.toReversed(), ['a', 'b', 'c'], rule)).toEqual(drawn);
  });

  it('stay when another text is left out', () => {
    const drawn = drawQuotes(texts, ['a'], rule).get('a') ?? [];
    const other = texts.find(({ id, codes }) => codes.includes('a') && !drawn.includes(id))?.id;
    expect(
      drawQuotes(
        texts.filter(({ id }) => id !== other),
        ['a'],
        rule,
      ).get('a'),
    ).toEqual(drawn);
  });

  it('give every text the same chance', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1)
      for (const id of drawQuotes(texts, ['b'], { seed: String(seed), each: 4 }).get('b') ?? [])
        times.set(id, (times.get(id) ?? 0) + 1);
    for (const { id } of texts) expect(Math.abs((times.get(id) ?? 0) - 200)).toBeLessThan(70);
  });

  it('are refused for no whole number', () => {
    expect(() => drawQuotes(texts, ['a'], { seed: 's', each: 0 })).toThrow('whole number');
  });
});
