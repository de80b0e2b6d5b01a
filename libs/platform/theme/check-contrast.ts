// Refuses a theme that somebody could not read: text below 4.5, marks and borders below 3.
import { contrast, type Colour } from './colour.js';
import { FIXED, type Palette } from './palette.js';

/** WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (marks, borders, focus). */
const LEAST = { text: 4.5, mark: 3 } as const;

type Pair = {
  readonly kind: keyof typeof LEAST;
  readonly front: Colour;
  readonly back: Colour;
  readonly what: string;
};

/** Every pair that is too weak, as a sentence for the administrator; empty when the theme can be read. */
export function contrastFaults(palette: Palette): readonly string[] {
  return pairsOf(palette).flatMap(({ kind, front, back, what }) => {
    const ratio = contrast(front, back);
    if (ratio >= LEAST[kind]) return [];
    return [
      `Te weinig contrast: ${what} (${front} op ${back}) heeft ${ratio.toFixed(1)}, nodig is ${LEAST[kind]}.`,
    ];
  });
}

function pairsOf(palette: Palette): readonly Pair[] {
  const { accent, accentDeep, accentSoft, signal, ink, paper, mid, dim, fourth, plane } = palette;
  const text = (front: Colour, back: Colour, what: string): Pair => ({ kind: 'text', front, back, what });
  const mark = (front: Colour, back: Colour, what: string): Pair => ({ kind: 'mark', front, back, what });
  return [
    text(ink, FIXED.white, 'gewone tekst'),
    text(ink, paper, 'gewone tekst op papier'),
    text(ink, accentSoft, 'gewone tekst op een zacht vlak'),
    text(ink, signal, 'tekst op de signaalkleur'),
    text(ink, fourth, 'een getal in een balk'),
    text(FIXED.muted, paper, 'kleine tekst op papier'),
    text(FIXED.muted, accentSoft, 'kleine tekst op een zacht vlak'),
    text(accent, FIXED.white, 'een link'),
    text(accent, accentSoft, 'een link op een zacht vlak'),
    text(accent, paper, 'een link op papier'),
    text(FIXED.white, accent, 'de tekst in een knop'),
    text(FIXED.white, accentDeep, 'tekst op het donkere vlak'),
    text(dim, accentDeep, 'kleine tekst op het donkere vlak'),
    text(signal, accentDeep, 'de signaalkleur als tekst op het donkere vlak'),
    text(palette.onPlane, plane, 'tekst op het grote vlak'),
    text(palette.onPlaneQuiet, plane, 'kleine tekst op het grote vlak'),
    text(palette.onPlaneLabel, plane, 'een label op het grote vlak'),
    text(FIXED.ok, FIXED.okSoft, 'de tekst "gedaan"'),
    text(FIXED.warn, FIXED.warnSoft, 'de tekst "let op"'),
    text(FIXED.error, FIXED.errorSoft, 'een foutmelding'),
    mark(mid, FIXED.white, 'de tweede balk'),
    mark(FIXED.lineStrong, FIXED.white, 'de rand van een veld'),
    mark(FIXED.lineStrong, paper, 'de rand van een veld op papier'),
    mark(signal, accentDeep, 'een gelote stip op het donkere vlak'),
    mark(fourth, accentDeep, 'een lijn op het donkere vlak'),
  ];
}
