// What people wrote in their own words, as it stands on a result page: what it was about, in tens, and quotes by lot.
import type { OpenDocument } from '#features/coding/index.js';
import { table, type Table } from '../../components/table.js';
import { decimalNumber, wholeNumber } from '../../texts/formats.nl.js';

export type OpenFigure = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly bars: readonly { readonly label: string; readonly percent: number; readonly number: string }[];
  readonly table: Table & { readonly open: boolean };
  readonly quotes: readonly { readonly label: string; readonly texts: readonly string[] }[];
  readonly notes: readonly string[];
};

export function openFigure(question: string, document: OpenDocument, id: string, open: boolean): OpenFigure {
  const { answers, codes, small, coders, alpha, quotesPerCode } = document;
  const [most] = codes;
  return {
    id,
    title: most ? `“${most.label}” komt het vaakst terug` : question,
    text: `“${question}” Ruim ${wholeNumber(answers)} mensen schreven iets. Aantallen zijn naar beneden afgerond op tientallen.`,
    bars: codes.map(({ label, answers: count }) => ({
      label,
      percent: answers === 0 ? 0 : Math.min(100, Math.round((100 * count) / answers)),
      number: `${wholeNumber(count)}+`,
    })),
    table: {
      ...table(
        question,
        ['Onderwerp', '#Mensen, minstens'],
        codes.map(({ label, answers: count }) => [label, wholeNumber(count)]),
      ),
      open,
    },
    quotes: codes
      .filter(({ quotes }) => quotes.length > 0)
      .map(({ label, quotes }) => ({ label, texts: quotes })),
    notes: [
      `Medewerkers gaven elk antwoord een of meer onderwerpen. Per onderwerp koos de computer ${quotesPerCode} citaten met het lot. Een medewerker haalde namen en andere gegevens weg; een citaat waarin iemand te herkennen was, maakte plaats voor het volgende.`,
      agreementNote(coders, alpha),
      ...(small > 0 ? ['Onderwerpen van minder dan 10 mensen laten wij niet zien.'] : []),
    ],
  };
}

function agreementNote(coders: number, alpha: number | null): string {
  if (alpha === null) return 'Eén medewerker las elk antwoord. Een ander had misschien anders gekozen.';
  return `${wholeNumber(coders)} medewerkers lazen antwoorden. Zo eens waren zij het: ${decimalNumber(alpha, 2)} (alfa van Krippendorff, 1 is helemaal eens).`;
}
