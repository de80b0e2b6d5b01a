// The words of a text that may hold HTML: marks away, what is no text away, and nothing that cannot be kept.

/**
 * In: HTML, or a text in which somebody used HTML. Out: its words, on the lines that a reader would see. Scripts and
 * styles go with their contents. With `known` only marks that HTML knows are taken for HTML, so that "a <b en c> d" stays.
 */
export function plainWords(html: string, which: 'all' | 'known' = 'all'): string {
  return withoutContents(withoutSigns(html))
    .replaceAll(/<br\b[^<>]*>|<\/(?:p|div|li|h[1-6]|tr)>/gi, '\n')
    .replaceAll(which === 'all' ? /<[^<>]*>/g : KNOWN_MARK, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n\s*/g, '\n')
    .trim();
}

const KNOWN_MARK =
  /<\/?(?:a|abbr|b|big|blockquote|center|code|div|em|font|h[1-6]|hr|i|iframe|img|input|li|link|mark|meta|object|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]*)?\/?>/gi;

const SILENT = ['script', 'style'] as const;

function withoutContents(html: string): string {
  return SILENT.reduce((sofar, name) => {
    const [before = '', ...pieces] = sofar.split(new RegExp(`<${name}(?=[\\s>/])`, 'i'));
    const close = new RegExp(`</${name}\\s*>`, 'i');
    return pieces.reduce((text, piece) => {
      const end = close.exec(piece);
      return end ? `${text} ${piece.slice(end.index + end[0].length)}` : text;
    }, before);
  }, html);
}

/** Control characters and half surrogate pairs; see document-part.ts. */
const withoutSigns = (text: string): string =>
  text.replaceAll(/(?![\n\r\t])[\p{Cs}\p{Cc}]/gu, '').replaceAll('\r', '');

/**
 * In: HTML. Out: its words, with the signs that it names.
 */
export function wordsOfHtml(html: string): string {
  return plainWords(html).replaceAll(
    ENTITY,
    (entity, ten: string | undefined, sixteen: string | undefined, name: string | undefined) =>
      name === undefined ? signOf(entity, ten, sixteen) : (ENTITIES.get(name) ?? entity),
  );
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi;

function signOf(entity: string, ten: string | undefined, sixteen = ''): string {
  const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
  if (code === APOSTROPHE) return '’';
  const isSign = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : entity;
}

const APOSTROPHE = 39;

/** The named signs that occur in Dutch texts; any other name stays as it is. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  [
    'amp& lt< gt> quot" apos’ nbsp\u00A0 euro€ bull• middot· hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” bdquo„',
    'aacuteá agraveà acircâ aumlä ccedilç eacuteé egraveè ecircê eumlë iacuteí icircî iumlï oacuteó ocircô oumlö',
    'uacuteú ucircû uumlü ntildeñ szligß aringå oslashø EacuteÉ EumlË IumlÏ OumlÖ UumlÜ',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair) => [pair.slice(0, -1), pair.slice(-1).replace('\u00A0', ' ')]),
);
