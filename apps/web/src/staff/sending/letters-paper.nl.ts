// The words on the paper around the letters: the name of the file, its title, and the cover sheet for the printer.
import type { PrintedBatch } from '#features/invitations/index.js';
import type { CoverSheet } from '#platform/letters/cover-pdf.js';
import { counted, fullDay } from '../../texts/formats.nl.js';

type Batch = PrintedBatch['batch'];

/** What the letters are about, as it stands on paper. */
export type PaperSubject = {
  readonly kind: 'Peiling' | 'Burgerberaad';
  readonly number: string;
  readonly title: string;
};

export const pdfName = ({ number }: PaperSubject, batch: Batch): string =>
  `${batch.occasion === 'reminder' ? 'herinneringen' : 'brieven'}-${number}-partij-${batch.number}${batch.ownPrint ? '-eigen-druk' : ''}`;

export const pdfTitle = ({ kind, number, title }: PaperSubject, batch: Batch): string =>
  `${kind} ${number}: ${title} (${batch.occasion === 'reminder' ? 'herinnering, ' : ''}partij ${batch.number})`;

export function coverSheet(about: PaperSubject, { batch, letters, letterhead }: PrintedBatch): CoverSheet {
  const left = batch.letters - letters.length;
  return {
    sender: letterhead.sender,
    title: pdfTitle(about, batch),
    count: counted(letters.length, 'brief', 'brieven'),
    warning: batch.ownPrint ? 'Eigen druk: geheime adressen. Geef deze brieven niet aan een drukkerij.' : '',
    lines: [
      `Partij ${batch.number}, klaargezet op ${fullDay(batch.createdAt)}.`,
      ...(left > 0
        ? [
            `${counted(left, 'brief is', 'brieven zijn')} vervallen: overleden, verhuisd, afgemeld of al meegedaan.`,
          ]
        : []),
      'De brieven liggen op volgorde van postcode. Elke brief begint op een nieuw vel.',
      'Dit voorblad hoort niet in een envelop.',
    ],
  };
}
