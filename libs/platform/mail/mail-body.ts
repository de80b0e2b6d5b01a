// The two halves of a mail in the form in which they travel; what is the same in a whole mailing is encoded once.
import Handlebars from 'handlebars';
import { quotedPrintable, quotedPrintablePiece } from './quoted-printable.js';

/** Quoted-printable, lines separated by CRLF. */
export type MailBody = { readonly text: string; readonly html: string };

type Plain = { readonly text: string; readonly html: string };

export const encodedBody = ({ text, html }: Plain): MailBody => ({
  text: quotedPrintable(text),
  html: quotedPrintable(html),
});

/** Stands in a message for what differs per person; of characters that no keyboard writes. */
export const slot = (index: number): string => `\uE000\uE002${index}\uE001`;

const SLOT = /\uE000\uE002(\d+)\uE001/;

/**
 * In: a message with slots, numbered below `slots`. Out: a function from the values of one person to the body that is
 * theirs. Refuses a slot that nobody will fill, before the first message is made, and a person with too few values.
 */
export function bodyTemplate({ text, html }: Plain, slots: number): (values: readonly string[]) => MailBody {
  const fillText = filler(text, slots, (value) => value);
  const fillHtml = filler(html, slots, Handlebars.escapeExpression);
  return (values) => {
    if (values.length !== slots)
      throw new Error(`This message has ${slots} fields per person, and ${values.length} were given.`);
    return { text: fillText(values), html: fillHtml(values) };
  };
}

type Piece = { readonly fixed: string } | { readonly slot: number };

function filler(
  template: string,
  slots: number,
  written: (value: string) => string,
): (values: readonly string[]) => string {
  // A capture group stands between the pieces that it separates.
  const pieces = template
    .split(SLOT)
    .map((part, place): Piece => (place % 2 === 1 ? { slot: Number(part) } : { fixed: fixedPiece(part) }));
  const unknown = pieces.find((piece) => 'slot' in piece && piece.slot >= slots);
  if (unknown && 'slot' in unknown)
    throw new Error(`The message has a field that nobody fills: number ${unknown.slot}, of ${slots}.`);
  return (values) =>
    pieces
      .map((piece) =>
        'fixed' in piece ? piece.fixed : quotedPrintablePiece(written(values[piece.slot] ?? '')),
      )
      .join('');
}

const fixedPiece = (part: string): string => quotedPrintablePiece(part);
