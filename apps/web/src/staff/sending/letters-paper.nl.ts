// The words on the paper around the letters: the name of the file, its title, and the cover sheet for the printer.
import type { PrintedBatch } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import type { CoverSheet } from '#platform/letters/cover-pdf.js';
import { counted, fullDay } from '../../texts/formats.nl.js';

type Batch = PrintedBatch['batch'];

export const pdfName = ({ number }: Poll, batch: Batch): string =>
  `${batch.occasion === 'reminder' ? 'herinneringen' : 'brieven'}-${number}-partij-${batch.number}${batch.ownPrint ? '-eigen-druk' : ''}`;

export const pdfTitle = ({ number, title }: Poll, batch: Batch): string =>
  `Peiling ${number}: ${title} (${batch.occasion === 'reminder' ? 'herinnering, ' : ''}partij ${batch.number})`;

export function coverSheet(printed: PrintedBatch & { readonly poll: Poll }): CoverSheet {
  const { poll, batch, letters, letterhead } = printed;
  const left = batch.letters - letters.length;
  return {
    sender: letterhead.sender,
    title: pdfTitle(poll, batch),
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
