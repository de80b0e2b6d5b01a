// Walks through XML that programs wrote (no document types, no entities of their own), piece by piece.

export type XmlPiece =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * In: XML. Out: its tags and texts in order; names without prefix, an empty element as open and close. Comments and
 * instructions are passed over; a document type is too, so that nothing it defines is ever unfolded.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  for (const [piece, character] of xml.matchAll(PIECES)) {
    if (character !== undefined) yield { kind: 'text', text: character };
    if (character !== undefined || piece.startsWith('<!') || piece.startsWith('<?')) continue;
    if (!piece.startsWith('<')) {
      yield { kind: 'text', text: unescaped(piece) };
      continue;
    }
    const name = NAME.exec(piece)?.[1] ?? '';
    if (!piece.startsWith('</')) yield { kind: 'open', name, tag: piece };
    if (piece.startsWith('</') || piece.endsWith('/>')) yield { kind: 'close', name, tag: piece };
  }
}

/**
 * In: an opening tag and the name of an attribute (without prefix). Out: its value, or null.
 */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? null : unescaped(value);
}

const PIECES = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
const NAME = /^<\/?(?:[^\s:/>]+:)?([^\s:/>]+)/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
