// Throws files at the door that are broken, enormous or meant to harm: each gets a plain sentence with a line, or comes in
// whole with a list of what stayed behind; nothing takes long and nothing is half done.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import { readJson } from '#domain/questionnaire/json-document.js';
import { toLimeSurvey } from '#domain/questionnaire/to-lime-survey.js';
import { readXml } from '#domain/questionnaire/xml-document.js';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { leftOutText } from '../../../texts/questionnaire-import.nl.js';
import { importedFrom, LARGEST_IMPORT_BYTES } from './exchange.form.js';
import { exchangePage } from './exchange.page.js';
import { limeWish } from './lime-wish.js';

const questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) } as const;
const { xml } = toLimeSurvey(questionnaire, limeWish(samplePoll));
const json = JSON.stringify(questionnaire, null, 1);

const from = (content: string | Buffer) => importedFrom(Buffer.from(content));
const refusal = (content: string | Buffer): string => {
  const read = from(content);
  return read.ok ? 'taken' : read.text;
};
const row = (fields: Readonly<Record<string, string>>): string =>
  `<row>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</row>`;
const survey = (...rows: readonly string[]): string =>
  `<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows>${rows.join('')}</rows></questions></document>`;
const one = (change: Readonly<Record<string, string>> = {}): string =>
  row({ qid: '1', type: 'T', title: 'Q1', question: 'Wat?', language: 'nl', relevance: '1', ...change });

describe('XML that is meant to harm', () => {
  it.each([
    [
      'another file',
      '<!DOCTYPE document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      'Regel 2: hier staat “<!DOCTYPE',
    ],
    [
      'a billion laughs',
      `<!DOCTYPE lolz [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'.repeat(9)}]>`,
      'Regel 2: hier staat “<!DOCTYPE',
    ],
    [
      'something outside',
      '<!ENTITY % p SYSTEM "http://example.invalid/x.dtd">',
      'Regel 2: hier staat “<!ENTITY',
    ],
  ])('that calls up %s is refused', (_, declaration, words) => {
    expect(refusal(`<?xml version="1.0"?>\n${declaration}\n${survey(one())}`)).toContain(words);
  });

  it('with an entity that nobody declared is refused at its line', () => {
    expect(refusal(`<document>\n<a>&xxe;</a></document>`)).toContain(
      'Regel 2: het teken “&xxe;” kennen wij niet',
    );
    expect(refusal(`<document>\n\n<a>&#0;</a></document>`)).toContain('Regel 3: het teken “&#0;”');
  });

  it.each([
    ['many rows that never end', survey('<row>'.repeat(100_000)), 'staat te diep'],
    ['many marks in one text', survey(one({ question: '&lt;'.repeat(200_000) })), 'is te lang'],
    [
      'many scripts in one text',
      survey(one({ question: `<![CDATA[${'<script>'.repeat(200_000)}x]]>` })),
      'taken',
    ],
    ['brackets without end', survey(one({ relevance: '('.repeat(900_000) })), 'taken'],
    [
      'many questions',
      survey(...Array.from({ length: 501 }, (_, id) => one({ qid: `${id}` }))),
      '501 vragen',
    ],
    ['many elements', survey('<row/>'.repeat(250_000)), 'meer onderdelen'],
  ])('with %s is read or refused at once', (_, content, words) => {
    expect(refusal(content)).toContain(words);
  });
});

describe('XML that is broken', () => {
  it.each([10, 50, 90, 99])('off after %d percent is refused whole', (percent) => {
    expect(refusal(xml.slice(0, Math.floor((xml.length * percent) / 100)))).toMatch(
      /^Regel \d+: .*(?:gesloten|geldige)/,
    );
  });

  it.each([
    ['<document><a></b></document>', 'Regel 1: hier sluit “</b>” iets anders'],
    ['<document>\n<a b=c></a></document>', 'Regel 2: dit is geen geldige XML: “<a b=c>'],
    ['<document></document>\n<document></document>', 'Regel 2: hier staat iets buiten het document'],
    ['<document>\u0001</document>', 'Regel 1: hier staat een teken dat in XML niet mag (U+0001)'],
  ])('like %j says where', (content, words) => {
    expect(refusal(content)).toContain(words);
  });

  it('keeps what CDATA makes look like an end', () => {
    const text = 'Wat vindt u van </row></rows></questions> en <![CDATA[ dit?';
    const read = from(
      survey(
        one({
          question: `<![CDATA[Wat vindt u van &lt;/row&gt;&lt;/rows&gt;&lt;/questions&gt; en &lt;![CDATA[ dit?]]>`,
        }),
      ),
    );
    expect(read.ok && read.questionnaire.questions[0]?.text).toBe(text);
    const split = from(survey(one({ question: '<![CDATA[Een ]]]]><![CDATA[> twee]]>' })));
    expect(split.ok && split.questionnaire.questions[0]?.text).toBe('Een ]]> twee');
  });
});

describe('JSON that is broken or meant to harm', () => {
  it.each([
    ['{"version":1,\n"questions":[', 'Regel 2: het bestand houdt te vroeg op'],
    [
      '{"version":1,\n"questions":[{"id":"a"\n"text":"b"}]}',
      'Regel 3: voor “"text":"b"}]}” ontbreekt een komma',
    ],
    ['{"version":1,\n"questions":[],\n"version":1}', 'Regel 3: de naam "version" staat er twee keer'],
    ["{'version':1}", "bij “'version':1}” hoort een naam tussen dubbele aanhalingstekens"],
    ['{"version":01}', 'voor “1}” ontbreekt een komma'],
    ['{"a":1}\n}', 'Regel 2: na het einde staat nog “}”'],
    ['['.repeat(100_000), 'hier staan te veel lagen in elkaar'],
    [`{"pages":[{"elements":[{"type":"comment","title":${'{"nl":'.repeat(60)}1`, 'te veel lagen'],
    [
      '{"version":1,"questions":[],"languages":["fr"]}',
      'bij languages.0 klopt iets niet: hier hoort één van deze woorden te staan (en, pl, tr, ar, uk)',
    ],
    [json.replace('"required": true', '"required": "ja"'), 'hier hoort true of false te staan'],
    [json.replace('Wat eerst?', 'x'.repeat(5001)), 'Maak er hoogstens 5000 tekens van'],
    [json.replace('Wat eerst?', '\\u0000'), 'een teken dat niemand kan lezen'],
  ])('like %j says where and what to do', (content, words) => {
    expect(refusal(content)).toContain(words);
  });

  it('cannot give anything to every other object', () => {
    const nasty = json
      .replace(
        '"help":',
        '"__proto__": {"required": false, "polluted": "ja"}, "constructor": {"prototype": {"polluted": "ja"}}, "help":',
      )
      .replace('"version": 1', '"version": 1, "__proto__": {"polluted": "ja"}');
    const read = from(nasty);
    expect(read).toMatchObject({ ok: true, questionnaire });
    expect(read.ok && read.leftOut.map(({ detail }) => detail)).toEqual([
      '__proto__',
      'questions.0.__proto__',
      'questions.0.constructor',
    ]);
    const table = from(
      JSON.stringify({ ...questionnaire, translations: { pl: { x: { text: 'a', of: 'b' } } } }).replace(
        '"x"',
        '"__proto__"',
      ),
    );
    expect(table.ok).toBe(true);
    const elements =
      '{"elements":[{"type":"__proto__","name":"a"},{"type":"constructor","name":"b"},{"type":"comment","name":"__proto__"}]}';
    expect(from(elements)).toMatchObject({
      ok: true,
      questionnaire: { questions: [{ id: 'v3', text: '__proto__' }] },
    });
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('is taken exactly when JSON.parse takes it, but for names that are there twice', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', '{', ']', ',', '1', '\\'),
        (text, at, sign) => {
          const place = at % (text.length + 1);
          const changed = text.slice(0, place) + sign + text.slice(place);
          const read = readJson(changed);
          if (!read.ok && (read.fault === 'twice' || read.fault === 'too-deep')) return;
          expect(read.ok ? [read.value] : []).toEqual(parsed(changed));
        },
      ),
      { numRuns: 500 },
    );
  });
});

function parsed(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

describe('bytes that are no text', () => {
  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(json, 'utf16le')])],
    ['UTF-16 as XML', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')])],
    ['UTF-8 with a mark in front', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(json)])],
  ])('in %s come in', (_, bytes) => {
    expect(importedFrom(bytes).ok).toBe(true);
  });

  it('in an encoding that the XML names come in with their signs', () => {
    const content = survey(one({ question: 'Vindt u het café goed?' }));
    const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${content}`, 'latin1');
    const read = importedFrom(bytes);
    expect(read.ok && read.questionnaire.questions[0]?.text).toBe('Vindt u het café goed?');
  });

  it('are refused on their line', () => {
    const [before, after] = [Buffer.from('{"version":1,\n"questions":[],\n"x":"caf'), Buffer.from('"}')];
    expect(importedFrom(Buffer.concat([before, Buffer.from([0xe9]), after]))).toEqual({
      ok: false,
      text: 'Regel 3: dit is geen leesbare tekst. Bewaar het bestand als UTF-8',
    });
    expect(refusal(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).toContain('geen leesbare tekst');
    expect(refusal(Buffer.from([0x7b, 0, 0x22, 0]))).toContain('geen leesbare tekst');
  });

  it('of more than five megabytes are refused with what to do', () => {
    expect(refusal(Buffer.alloc(LARGEST_IMPORT_BYTES + 1, 32))).toBe(
      'Het bestand is groter dan 5 MB. Haal afbeeldingen uit de teksten en bewaar het opnieuw',
    );
  });
});

describe('a file with odd questions', () => {
  it('leaves out what it does not know, by name', () => {
    const read = from(survey(one(), one({ qid: '2', type: '|', title: 'Q2', question: 'Uw bestand?' })));
    if (!read.ok) throw new Error(read.text);
    expect(read.questionnaire.questions).toHaveLength(1);
    expect(read.leftOut.map(leftOutText)).toEqual([
      'De vraag “Uw bestand?”: een vraag van de soort “|” kennen wij hier niet.',
    ]);
    const long = from(
      JSON.stringify({
        elements: [
          { type: 'comment', name: 'a' },
          { type: 'comment', title: 'x'.repeat(6000) },
        ],
      }),
    );
    expect(long.ok && long.leftOut.map(({ what, detail }) => [what, detail])).toEqual([['unfit', 'text']]);
  });

  it('gives every name and code once, and words as words', () => {
    const read = from(
      survey(
        one({ question: '&lt;script&gt;alert(1)&lt;/script&gt;Wat?' }),
        one({ qid: '2', question: '&lt;img src=x onerror=alert(1)&gt; Waar?' }),
      ),
    );
    if (!read.ok) throw new Error(read.text);
    expect(read.questionnaire.questions.map(({ id, text }) => [id, text])).toEqual([
      ['Q1', 'Wat?'],
      ['v2', 'Waar?'],
    ]);
    const choices = ['a', 'a', 'b b', 'weet-ik-niet', 'a3'];
    const doubled = from(
      JSON.stringify({ elements: [{ type: 'radiogroup', name: 'q', title: 'Wat?', choices }] }),
    );
    if (!doubled.ok) throw new Error(doubled.text);
    expect(doubled.questionnaire.questions[0]).toMatchObject({
      options: [{ code: 'a' }, { code: 'a2' }, { code: 'a3-2' }, { code: 'a4' }, { code: 'a3' }],
    });
  });

  it('with conditions that go round in a ring drops those that look ahead, and says so', () => {
    const ring = from(
      survey(
        one({ relevance: '!is_empty(Q2.NAOK)' }),
        one({ qid: '2', title: 'Q2', relevance: '!is_empty(Q1.NAOK)' }),
      ),
    );
    if (!ring.ok) throw new Error(ring.text);
    expect(ring.leftOut.map(({ what, detail }) => [what, detail])).toEqual([
      ['condition', '!is_empty(Q2.NAOK)'],
    ]);
    expect(checkQuestionnaire(ring.questionnaire).faults).toEqual([]);
    const own = { ...questionnaire, questions: questionnaire.questions.slice(0, 2) };
    const [first, second] = own.questions;
    const looped = from(
      JSON.stringify({
        ...own,
        questions: [
          { ...first, showIf: { kind: 'answered', question: 'meer' } },
          { ...second, jumps: [{ when: { kind: 'answered', question: 'een' }, to: 'een' }] },
        ],
      }),
    );
    expect(looped.ok && checkQuestionnaire(looped.questionnaire).faults.map(({ what }) => what)).toEqual([
      'looks-ahead',
      'jumps-back',
    ]);
  });

  it('is shown with its marks as letters on every page', () => {
    const read = from(json.replace('Wat eerst?', '<script>alert(1)</script>'));
    if (!read.ok) throw new Error(read.text);
    const facts = { person: clerkPerson, poll: samplePoll, questionnaire: read.questionnaire };
    const leftOut = [{ what: 'condition', detail: '<b>x</b>', about: '<script>' }] as const;
    const html = render('staff/polls/exchange/exchange', exchangePage({ ...facts, leftOut }));
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>x</b>');
  });
});

describe('whatever somebody sends', () => {
  it('is taken or refused in words, never anything else', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      ';',
      '<![CDATA[',
      ']]>',
      '<row>',
      '</row>',
      'a',
      '"',
      '=',
      '\n',
      '<!--',
      '-->',
      '<?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = readXml(`<document>${pieces.join('')}</document>`);
        expect(read.ok || read.line >= 1).toBe(true);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const read = importedFrom(Buffer.from(bytes));
        expect(read.ok || read.text.length > 5).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
