// A questionnaire on paper: every question with boxes to tick and lines to write on, and where to go next in words.
import { STATEMENT_CODES, type Question, type Questionnaire } from '#domain/questionnaire/question.js';
import { piped } from '#domain/questionnaire/piping.js';
import { MM, QUIET, Sheet, type Style } from '#platform/letters/sheet.js';
import { questionWordsNl } from '../../../texts/question-words.nl.js';
import { paperNotes, paperNumbers } from './paper-notes.js';

const LEFT = 20 * MM;
const WIDTH = 170 * MM;
const TOP = 20 * MM;
const BOTTOM = 275 * MM;
const BOX = 4 * MM;

const HEADING: Style = { size: 20, weight: 'bold', width: WIDTH };
const ASKED: Style = { size: 12.5, weight: 'bold', width: WIDTH };
const PLAIN: Style = { size: 11, width: WIDTH };
const HINT: Style = { size: 10, colour: QUIET, width: WIDTH };

export type PaperQuestionnaire = {
  readonly title: string;
  readonly sender: string;
  readonly questionnaire: Questionnaire;
};

/** The bytes of an A4 document with its reading order marked, so that a screen reader can read it too. */
export async function questionnairePdf({
  title,
  sender,
  questionnaire,
}: PaperQuestionnaire): Promise<Buffer> {
  const sheet = new Sheet(title, sender);
  const chunks: Buffer[] = [];
  sheet.paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => sheet.paper.on('end', () => resolve(Buffer.concat(chunks))));
  sheet.begin();
  [sheet.x, sheet.y] = [LEFT, TOP];
  sheet.write('H1', title, HEADING);
  space(sheet, 3);
  for (const sentence of HOW) sheet.write('P', sentence, PLAIN);
  const numbers = paperNumbers(questionnaire);
  for (const question of questionnaire.questions) writeQuestion(sheet, questionnaire, question, numbers);
  sheet.end();
  sheet.finish();
  return done;
}

const HOW = [
  'Schrijf hier de code uit uw brief: ______________________________',
  'Zet een kruisje in het hokje van uw keuze. Noem geen namen en geen adressen.',
];

function writeQuestion(
  sheet: Sheet,
  questionnaire: Questionnaire,
  asked: Question,
  numbers: ReadonlyMap<string, number>,
): void {
  const question = piped(asked, {}, () => '');
  const lines = linesOf(question);
  room(sheet, 22 * MM + lines.length * 8 * MM);
  const section = questionnaire.sections?.find(({ startsAt }) => startsAt === question.id);
  space(sheet, 6);
  if (section) sheet.write('H2', section.title, { ...HEADING, size: 16 });
  const number = numbers.get(question.id);
  sheet.write('H2', number === undefined ? question.text : `${number}. ${question.text}`, ASKED);
  const notes = [question.help, ...paperNotes(questionnaire, question), howTo(question)];
  for (const note of notes.filter((text) => text !== '')) sheet.write('P', note, HINT);
  space(sheet, 2);
  for (const line of lines) writeLine(sheet, line);
}

/** A box to tick, a box to write a number in, a box with a line behind it, a line alone, or words alone. */
type Line = { readonly text: string; readonly shape: 'box' | 'number' | 'other' | 'blank' | 'none' };

function writeLine(sheet: Sheet, { text, shape }: Line): void {
  room(sheet, 9 * MM);
  const { y } = sheet;
  const box = BOXES[shape];
  if (box > 0) sheet.decorate((paper) => paper.rect(LEFT, y, box, box).stroke());
  sheet.x = LEFT + (box > 0 ? box + BOX : 0);
  sheet.y = y + Math.max(0, box - BOX) / 2;
  sheet.write('LI', text, { ...PLAIN, width: WIDTH - box - BOX });
  sheet.x = LEFT;
  sheet.y = Math.max(sheet.y, y + box);
  space(sheet, 1.5);
  if (shape !== 'blank' && shape !== 'other') return;
  const line = sheet.y + 6 * MM;
  sheet.decorate((paper) =>
    paper
      .moveTo(LEFT, line)
      .lineTo(LEFT + WIDTH, line)
      .lineWidth(0.6)
      .stroke(),
  );
  sheet.y = line + 2 * MM;
}

const BOXES: Readonly<Record<Line['shape'], number>> = {
  box: BOX,
  other: BOX,
  number: 2 * BOX,
  blank: 0,
  none: 0,
};

/** What a screen shows by its buttons has to be said on paper. */
function howTo(question: Question): string {
  if (question.kind === 'multiple-choice')
    return question.atMost > 0 ? questionWordsNl.atMost(question.atMost) : questionWordsNl.severalAnswers;
  if (question.kind === 'matrix') return questionWordsNl.oneEachRow;
  if (question.kind === 'ranking') return 'Schrijf een nummer in elk hokje. 1 is voor u het belangrijkst.';
  return question.kind === 'points'
    ? `Verdeel ${question.total} punten. Schrijf in elk hokje hoeveel punten u geeft.`
    : '';
}

const box = (text: string): Line => ({ text, shape: 'box' });
const blank = (text: string): Line => ({ text, shape: 'blank' });

function linesOf(question: Question): readonly Line[] {
  const dontKnow = question.dontKnow && question.kind !== 'matrix' ? [box(questionWordsNl.dontKnow)] : [];
  return [...ownLines(question), ...dontKnow];
}

function ownLines(question: Question): readonly Line[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map(({ label, other }) =>
        other ? ({ text: `${label}:`, shape: 'other' } as const) : box(label),
      );
    case 'image-choice':
      return question.options.map(({ label, alt }) => box(`${label} (${alt})`));
    case 'statement':
      return STATEMENT_CODES.map((code) => box(questionWordsNl.statement[code]));
    case 'scale':
      return marks(5, question.lowest, question.highest);
    case 'report-mark':
      return marks(10, questionWordsNl.worstMark, questionWordsNl.bestMark);
    case 'matrix':
      return question.rows.flatMap(({ label }) => [
        { text: label, shape: 'none' } as const,
        ...[
          ...question.columns.map((column) => column.label),
          ...(question.dontKnow ? [questionWordsNl.dontKnow] : []),
        ].map(box),
      ]);
    case 'ranking':
    case 'points':
      return question.options.map(({ label }) => ({ text: label, shape: 'number' }) as const);
    case 'number':
      return [blank(question.unit)];
    case 'date':
      return [blank('Dag, maand en jaar')];
    case 'place':
      return [blank('Waar is het? Schrijf niet uw eigen adres op.')];
    case 'open-text':
      return Array.from({ length: question.short ? 1 : 4 }, () => blank(''));
    case 'information':
      return [];
  }
}

const marks = (highest: number, from: string, to: string): readonly Line[] =>
  Array.from({ length: highest }, (_, place) => {
    const name = place === 0 ? ` ${from}` : place === highest - 1 ? ` ${to}` : '';
    return box(`${place + 1}${name}`);
  });

function space(sheet: Sheet, millimetres: number): void {
  sheet.y += millimetres * MM;
}

/** On to the next page when what comes does not fit any more. */
function room(sheet: Sheet, needed: number): void {
  if (sheet.y + Math.min(needed, 120 * MM) <= BOTTOM) return;
  sheet.newPage();
  [sheet.x, sheet.y] = [LEFT, TOP];
}
