// Reads JSON that came from elsewhere, and knows the line on which every value stands.
import { LineCounter } from './line-counter.js';

export const jsonFaults = [
  'value',
  'comma',
  'colon',
  'name',
  'text',
  'number',
  'end',
  'twice',
  'too-deep',
  'more',
] as const;
export type JsonFault = (typeof jsonFaults)[number];

export type ReadJson =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** By path, as in `questions.2.id`; '' is the whole. */
      readonly lines: ReadonlyMap<string, number>;
    }
  /** The line counts from 1; `about` quotes what stands there. */
  | { readonly ok: false; readonly fault: JsonFault; readonly line: number; readonly about: string };

/**
 * In: the text of a JSON document. Out: its value and where each part of it stands, or the first thing that is wrong and
 * its line: what JSON does not know, the same name twice in one object (of which one would be lost), more than 50 levels.
 * Source: RFC 8259.
 */
export function readJson(text: string): ReadJson {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    const lines = new Scan(bare).whole();
    return { ok: true, value: JSON.parse(bare), lines };
  } catch (error) {
    if (error instanceof JsonMisfit)
      return { ok: false, fault: error.fault, line: error.line, about: error.about };
    throw error;
  }
}

class JsonMisfit extends Error {
  constructor(
    readonly fault: JsonFault,
    readonly line: number,
    readonly about: string,
  ) {
    super(`The JSON has a fault in line ${line}: ${fault}.`);
  }
}

const DEEPEST = 50;
const BLANK = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

class Scan {
  private at = 0;
  private readonly counter: LineCounter;
  private readonly lines = new Map<string, number>();

  constructor(private readonly text: string) {
    this.counter = new LineCounter(text);
  }

  whole(): ReadonlyMap<string, number> {
    this.value('', 0);
    this.blank();
    if (this.at < this.text.length) throw this.fault('more');
    return this.lines;
  }

  private value(path: string, depth: number): void {
    this.blank();
    this.lines.set(path, this.counter.at(this.at));
    if (depth > DEEPEST) throw this.fault('too-deep');
    const sign = this.text[this.at];
    if (sign === '{') this.object(path, depth);
    else if (sign === '[') this.list(path, depth);
    else if (sign === '"') this.written('text');
    else if (sign !== undefined && /[-\d]/.test(sign)) this.word(NUMBER, 'number');
    else this.word(WORD, sign === undefined ? 'end' : 'value');
  }

  private object(path: string, depth: number): void {
    const names = new Set<string>();
    this.parts('}', () => {
      const name: unknown = JSON.parse(this.written('name'));
      if (typeof name !== 'string') return;
      if (names.has(name)) throw this.fault('twice', `"${name}"`);
      names.add(name);
      this.sign(':', 'colon');
      this.value(path === '' ? name : `${path}.${name}`, depth + 1);
    });
  }

  private list(path: string, depth: number): void {
    let place = 0;
    this.parts(']', () => {
      this.value(path === '' ? `${place}` : `${path}.${place}`, depth + 1);
      place += 1;
    });
  }

  private parts(end: string, part: () => void): void {
    this.at += 1;
    this.blank();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.blank();
      part();
      this.blank();
      if (this.text[this.at] === end) break;
      this.sign(',', 'comma');
    }
    this.at += 1;
  }

  private sign(sign: string, fault: JsonFault): void {
    this.blank();
    if (this.text[this.at] !== sign) throw this.fault(this.at >= this.text.length ? 'end' : fault);
    this.at += 1;
  }

  /** By hand: a pattern would need more room than there is for a text of some megabytes. */
  private written(fault: JsonFault): string {
    const from = this.at;
    if (this.text[from] !== '"') throw this.fault(from >= this.text.length ? 'end' : fault);
    this.at += 1;
    while (this.text[this.at] !== '"') {
      if (this.at >= this.text.length) throw this.fault('end', this.text.slice(from, from + 40));
      if (this.text.charCodeAt(this.at) < 0x20) throw this.fault(fault, this.text.slice(from, this.at));
      if (this.text[this.at] === '\\') this.word(ESCAPE, fault);
      else this.at += 1;
    }
    this.at += 1;
    return this.text.slice(from, this.at);
  }

  private word(shape: RegExp, fault: JsonFault): string {
    shape.lastIndex = this.at;
    const [word] = shape.exec(this.text) ?? [];
    if (word === undefined) throw this.fault(this.at >= this.text.length ? 'end' : fault);
    this.at += word.length;
    return word;
  }

  private blank(): void {
    BLANK.lastIndex = this.at;
    this.at += BLANK.exec(this.text)?.[0].length ?? 0;
  }

  private fault(fault: JsonFault, about = this.text.slice(this.at, this.at + 40)): JsonMisfit {
    return new JsonMisfit(fault, this.counter.at(this.at), about);
  }
}
