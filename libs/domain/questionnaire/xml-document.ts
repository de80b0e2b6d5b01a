// Reads XML that came from elsewhere: elements, text and CDATA. What would call up something else is refused.
import { LineCounter } from './line-counter.js';

export type XmlElement = {
  readonly name: string;
  readonly line: number;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without that of the children. */
  readonly text: string;
};

export const xmlFaults = [
  'declaration',
  'entity',
  'sign',
  'tag',
  'wrong-end',
  'not-closed',
  'text-outside',
  'too-deep',
  'too-many',
  'nothing',
] as const;
export type XmlFault = (typeof xmlFaults)[number];

export type ReadXml =
  | { readonly ok: true; readonly root: XmlElement }
  /** The line counts from 1; `about` quotes what is there. */
  | { readonly ok: false; readonly fault: XmlFault; readonly line: number; readonly about: string };

/**
 * In: the text of an XML document. Out: its root element, or the first thing that is wrong and its line: a document type
 * declaration (with which entities and other files are called up), an unknown entity, a character that may not stand
 * in XML, an element that is not closed or closed in the wrong place, more than 30 levels or 200,000 elements.
 * Attributes are passed over. Source: XML 1.0 (fifth edition), without the parts that need a declaration.
 */
export function readXml(xml: string): ReadXml {
  try {
    return { ok: true, root: new Reading(xml.replace(/^\uFEFF/, '')).root() };
  } catch (error) {
    if (error instanceof XmlMisfit)
      return { ok: false, fault: error.fault, line: error.line, about: error.about };
    throw error;
  }
}

class XmlMisfit extends Error {
  constructor(
    readonly fault: XmlFault,
    readonly line: number,
    readonly about: string,
  ) {
    super(`The XML has a fault in line ${line}: ${fault}.`);
  }
}

const DEEPEST = 30;
const MOST_ELEMENTS = 200_000;
const START = /<([A-Za-z_][\w.:-]*)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;
const END = /<\/([A-Za-z_][\w.:-]*)\s*>/y;
const DECLARATION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iy;
const PASSED_OVER = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
const CDATA = '<![CDATA[';
/** May not stand in XML, or in a text of ours. */
const NO_SIGN = /(?![\n\r\t\u0080-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const ENTITY = /&([^;&\s]{0,10};)?/g;
const KNOWN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Open = { readonly name: string; readonly line: number; children: XmlElement[]; text: string };

class Reading {
  private at = 0;
  private readonly lines: LineCounter;
  private elements = 0;
  private readonly open: Open[] = [];
  private readonly wholes: XmlElement[] = [];

  constructor(private readonly xml: string) {
    this.lines = new LineCounter(xml);
  }

  root(): XmlElement {
    const sign = this.xml.search(NO_SIGN);
    if (sign >= 0) throw this.fault('sign', sign, `U+${hex(this.xml.charCodeAt(sign))}`);
    while (this.at < this.xml.length) this.step();
    const left = this.open.at(-1);
    if (left) throw new XmlMisfit('not-closed', left.line, left.name);
    const [whole] = this.wholes;
    if (!whole) throw new XmlMisfit('nothing', 1, '');
    return whole;
  }

  private step(): void {
    const next = this.xml.indexOf('<', this.at);
    const until = next < 0 ? this.xml.length : next;
    this.take(this.words(until), until);
    if (next < 0 || this.passOver()) return;
    DECLARATION.lastIndex = next;
    if (DECLARATION.test(this.xml)) throw this.fault('declaration', next, this.quote(next));
    if (this.xml.startsWith('</', next)) this.close();
    else this.start();
  }

  private passOver(): boolean {
    if (this.xml.startsWith(CDATA, this.at)) {
      const from = this.at + CDATA.length;
      const end = this.endOf(']]>', from);
      this.take(this.xml.slice(from, end), end + 3);
      return true;
    }
    const pair = PASSED_OVER.find(([opening]) => this.xml.startsWith(opening, this.at));
    if (!pair) return false;
    const [begin, close] = pair;
    this.at = this.endOf(close, this.at + begin.length) + close.length;
    return true;
  }

  private endOf(close: string, from: number): number {
    const end = this.xml.indexOf(close, from);
    if (end < 0) throw this.fault('not-closed', this.at, this.quote(this.at));
    return end;
  }

  private take(text: string, until: number): void {
    const inside = this.open.at(-1);
    if (!inside && text.trim() !== '') throw this.fault('text-outside', this.at, this.quote(this.at));
    if (inside) inside.text += text;
    this.at = until;
  }

  private words(until: number): string {
    const { at, xml } = this;
    return xml
      .slice(at, until)
      .replaceAll(ENTITY, (whole: string, name: string | undefined, place: number) => {
        const sign = name === undefined ? undefined : signOf(name.slice(0, -1));
        if (sign === undefined)
          throw this.fault('entity', at + place, whole === '&' ? this.quote(at + place) : whole);
        return sign;
      });
  }

  private start(): void {
    START.lastIndex = this.at;
    const [tag, name = '', slash] = START.exec(this.xml) ?? [];
    if (tag === undefined) throw this.fault('tag', this.at, this.quote(this.at));
    if (this.wholes.length > 0) throw this.fault('text-outside', this.at, tag);
    if (this.open.length >= DEEPEST) throw this.fault('too-deep', this.at, tag);
    this.elements += 1;
    if (this.elements > MOST_ELEMENTS) throw this.fault('too-many', this.at, tag);
    this.open.push({ name, line: this.lines.at(this.at), children: [], text: '' });
    this.at += tag.length;
    if (slash === '/') this.finish();
  }

  private close(): void {
    END.lastIndex = this.at;
    const [tag, name] = END.exec(this.xml) ?? [];
    if (tag === undefined) throw this.fault('tag', this.at, this.quote(this.at));
    if (this.open.at(-1)?.name !== name) throw this.fault('wrong-end', this.at, tag);
    this.at += tag.length;
    this.finish();
  }

  private finish(): void {
    const element = this.open.pop();
    const outside = this.open.at(-1);
    if (element) (outside?.children ?? this.wholes).push(element);
  }

  private quote(from: number): string {
    return this.xml.slice(from, from + 40);
  }

  private fault(fault: XmlFault, place: number, about: string): XmlMisfit {
    return new XmlMisfit(fault, this.lines.at(place), about);
  }
}

function signOf(name: string): string | undefined {
  if (Object.hasOwn(KNOWN, name)) return KNOWN[name];
  const [, sixteen, ten] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = sixteen === undefined ? Number(ten ?? NaN) : Number.parseInt(sixteen, 16);
  if (!(code >= 0 && code <= 0x10ffff)) return undefined;
  const sign = String.fromCodePoint(code);
  return NO_SIGN.test(sign) ? undefined : sign;
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
