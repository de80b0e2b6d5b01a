// Sends a batch of letters as a file: the letters, the sheet that goes with them, or the rows for a printing house.
import { NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PrintedBatch, Range } from '#features/invitations/index.js';
import { Form } from '#platform/forms/form.js';
import { coverPdf } from '#platform/letters/cover-pdf.js';
import { letterPdf } from '#platform/letters/letter-pdf.js';
import { coverSheet, pdfName, pdfTitle, type PaperSubject } from './letters-paper.nl.js';
import { printerFile } from './printer-file.js';

export async function sendLetters(
  reply: FastifyReply,
  about: PaperSubject,
  { batch, letterhead, letters }: PrintedBatch,
): Promise<void> {
  const pdf = letterPdf({ title: pdfTitle(about, batch), letterhead, letters });
  await sendPdf(reply, pdfName(about, batch), pdf);
}

export async function sendCover(
  reply: FastifyReply,
  about: PaperSubject,
  printed: PrintedBatch,
): Promise<void> {
  await sendPdf(reply, `voorblad-${pdfName(about, printed.batch)}`, coverPdf(coverSheet(about, printed)));
}

/** Secret addresses never leave the house, so for those there is no file. */
export async function sendPrinterFile(
  reply: FastifyReply,
  about: PaperSubject,
  { batch, letters }: PrintedBatch,
): Promise<void> {
  if (batch.ownPrint) throw new NotFoundException();
  await reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${pdfName(about, batch)}.csv"`)
    .header('cache-control', 'no-store')
    .send(printerFile(letters));
}

/** "van" and "tot" in the address; what is not a number is left out. */
export function rangeIn(query: unknown): Pick<Range, 'from' | 'to'> {
  const form = new Form(query);
  const place = (name: string): number | undefined => Number.parseInt(form.given(name), 10) || undefined;
  return { from: place('van'), to: place('tot') };
}

async function sendPdf(reply: FastifyReply, name: string, pdf: NodeJS.ReadableStream): Promise<void> {
  await reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .header('cache-control', 'no-store')
    .send(pdf);
}
