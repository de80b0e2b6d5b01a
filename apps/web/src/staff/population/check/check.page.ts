// Everything the page may show on which somebody sees what a file would do, and decides.
import { monthsLater, type Frame, type ImportOutcome, type Upload } from '#features/population/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, wholeNumber } from '../../../texts/formats.nl.js';
import { kindText, refusalText, refusedFieldText } from '../../../texts/imports.nl.js';
import { chooseAddress, discardAddress, refusalsAddress, uploadAddress } from '../frame-address.js';
import { importSteps } from '../import-steps.js';

export type CheckFacts = {
  readonly person: StaffPerson;
  readonly upload: Upload;
  readonly outcome: ImportOutcome;
  /** The frame the file is for; null for a new one. */
  readonly frame: Frame | null;
  readonly today: string;
  /** The form as it was sent with faults; undefined at first. */
  readonly form?: FormView;
};

const SHOWN_LINES = 25;
/** Long enough for a poll with a reminder and its result. */
const USUAL_MONTHS = 3;

export function checkPage({ person, upload, outcome, frame, today, form }: CheckFacts): object {
  const text = kindText[upload.kind];
  return {
    title: `Controleren: ${text.title}`,
    staff: staffFrame(person, 'bevolking'),
    form: form ?? proposal(upload, today),
    heading: text.title,
    steps: importSteps('check'),
    kind: upload.kind,
    usable: outcome.taken > 0,
    result: `${counted(outcome.taken, text.one, text.more)} ${outcome.taken === 1 ? 'is' : 'zijn'} bruikbaar`,
    refusedLines: outcome.refused,
    stats: stats(upload, outcome),
    notes: notes(upload, outcome),
    refusals: refusals(outcome),
    moreRefusals: outcome.refusals.length > SHOWN_LINES,
    download: refusalsAddress(upload.id),
    frameName: frame?.name ?? '',
    confirm: text.confirm,
    action: uploadAddress(upload.id, 'controle'),
    columnsAddress: uploadAddress(upload.id, 'kolommen'),
    again: chooseAddress(upload.kind, upload.frameId),
    discard: discardAddress(upload.id),
  };
}

function proposal(upload: Upload, today: string): FormView {
  if (upload.kind !== 'frame') return freshForm({ tot: today });
  const texts = { naam: '', doel: '', bron: 'Burgerzaken, basisregistratie personen' };
  return freshForm({ ...texts, uittreksel: today, wissen: monthsLater(today, USUAL_MONTHS) });
}

type Stat = { readonly number: string; readonly text: string };

function stats(upload: Upload, { read, taken, refused, counts }: ImportOutcome): readonly Stat[] {
  const stat = (number: number, text: string): Stat => ({ number: wholeNumber(number), text });
  const lines = [stat(read, 'regels gelezen'), stat(taken, 'bruikbaar'), stat(refused, 'geweigerd')];
  if (upload.kind === 'frame') return [...lines, stat(counts.households ?? 0, 'adressen')];
  if (upload.kind !== 'mutation') return lines;
  return [
    stat(counts.deceased ?? 0, 'overleden'),
    stat(counts.moved ?? 0, 'verhuisd'),
    stat(counts.secret ?? 0, 'geheim geworden'),
    stat(counts.unknown ?? 0, 'niet in dit kader'),
    stat(refused, 'geweigerd'),
  ];
}

function notes({ kind }: Upload, { counts }: ImportOutcome): readonly string[] {
  const institutions = counts.institutions ?? 0;
  if (kind !== 'frame' || institutions === 0) return [];
  const addresses = counted(institutions, 'adres', 'adressen');
  return [`Op ${addresses} wonen meer dan tien mensen. Bij de loting kiest u of zij meedoen.`];
}

function refusals(outcome: ImportOutcome): object {
  return table(
    'Regels die niet worden overgenomen',
    ['Regel', 'Kolom', 'Waarom'],
    outcome.refusals
      .slice(0, SHOWN_LINES)
      .map(({ line, field, reason }) => [
        `Regel ${wholeNumber(line)}`,
        refusedFieldText(field),
        refusalText[reason],
      ]),
  );
}
