// Proves that the codebook keeps to the order of the schema of DDI Codebook 2.5, and that no words become elements.
import { describe, expect, it } from '@jest/globals';
import { aResult } from '../../../../../test/support/a-result.js';
import { resultFacts } from '../../../../../test/support/public-pages.js';
import { figuresDdi } from './figures-ddi.js';

/** By element, what it may hold in this order, as far as we write it. Source: codebook.xsd of DDI Codebook 2.5 (2012-01-17). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  codeBook: ['stdyDscr', 'dataDscr'],
  stdyDscr: ['citation', 'stdyInfo', 'method'],
  citation: ['titlStmt', 'rspStmt', 'verStmt'],
  titlStmt: ['titl', 'IDNo'],
  stdyInfo: ['abstract', 'sumDscr'],
  sumDscr: ['collDate', 'nation', 'anlyUnit'],
  method: ['dataColl', 'anlyInfo'],
  dataColl: ['timeMeth', 'sampProc'],
  var: ['labl', 'qstn', 'sumStat', 'catgry', 'notes'],
  catgry: ['catValu', 'labl', 'txt', 'catStat'],
};

type Element = { readonly name: string; readonly parts: Element[] };

/** Enough of a reader for a file without comments, sections and empty elements. */
function read(xml: string): Element {
  const root: Element = { name: '', parts: [] };
  const open = [root];
  for (const [, end, name = ''] of xml.matchAll(/<(\/?)([A-Za-z]+)[^>]*>/g)) {
    if (end) {
      expect(open.pop()?.name).toBe(name);
      continue;
    }
    const element = { name, parts: [] };
    open.at(-1)?.parts.push(element);
    open.push(element);
  }
  expect(open).toEqual([root]);
  return root;
}

const all = (element: Element): readonly Element[] => [element, ...element.parts.flatMap(all)];

describe('the codebook', () => {
  it('holds its elements in the order of the schema', () => {
    const elements = all(read(figuresDdi(resultFacts, 'Gemeente Oss')));
    for (const { name, parts } of elements.filter((each) => ORDER[each.name])) {
      const places = parts.map((part) => ORDER[name]?.indexOf(part.name) ?? -1);
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
    expect(elements.filter(({ name }) => name === 'catgry').length).toBeGreaterThan(5);
  });

  it('keeps words that look like elements as words, and leaves out days that are not known', () => {
    const { document } = aResult();
    const questions = document.questions.map((question) => ({ ...question, text: '<b>Veilig</b> & wel?' }));
    const xml = figuresDdi(
      {
        ...resultFacts,
        poll: { ...resultFacts.poll, title: '<script>', openedAt: null, closedAt: null },
        result: aResult({ document: { ...document, questions } }),
      },
      '<i>Oss</i>',
    );
    expect(xml).not.toMatch(/<(b|script|i)>/);
    expect(xml).toContain('<labl>&lt;b&gt;Veilig&lt;/b&gt; &amp; wel?</labl>');
    expect(xml).not.toContain('collDate');
  });
});
