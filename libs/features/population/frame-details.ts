// What somebody must say before people's data may come in: what for, from where, from when, and until when.
export type FrameDetails = {
  readonly name: string;
  readonly purpose: string;
  readonly source: string;
  /** Calendar days, yyyy-mm-dd. */
  readonly extractedOn: string;
  readonly deleteBy: string;
};

export type DetailFault =
  | 'missing'
  | 'too-long'
  | 'not-a-date'
  | 'in-the-future'
  | 'before-the-extract'
  | 'not-in-the-future'
  | 'too-far-away';

/** The longest a frame is kept, counted from the day of the extract. */
export const LONGEST_KEPT_MONTHS = 12;
const LONGEST_TEXT = 300;

/** Every fault in the details, per field; `today` is yyyy-mm-dd. */
export function detailFaults(
  details: FrameDetails,
  today: string,
): Readonly<Partial<Record<keyof FrameDetails, DetailFault>>> {
  const faults = {
    name: textFault(details.name),
    purpose: textFault(details.purpose),
    source: textFault(details.source),
    extractedOn: dayFault(details.extractedOn) ?? (details.extractedOn > today ? 'in-the-future' : undefined),
    deleteBy: dayFault(details.deleteBy) ?? keptFault(details, today),
  } as const;
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

/** What a mutation file must say: its own day, after the extract and not in the future. */
export function mutationDayFault(
  day: string,
  { extractedOn, today }: { readonly extractedOn: string; readonly today: string },
): DetailFault | undefined {
  if (dayFault(day)) return dayFault(day);
  if (day > today) return 'in-the-future';
  return day < extractedOn ? 'before-the-extract' : undefined;
}

function textFault(text: string): DetailFault | undefined {
  if (text.trim() === '') return 'missing';
  return text.length > LONGEST_TEXT ? 'too-long' : undefined;
}

function dayFault(day: string): DetailFault | undefined {
  if (day === '') return 'missing';
  const start = Date.parse(`${day}T00:00:00Z`);
  const known = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(start);
  return known && new Date(start).toISOString().startsWith(day) ? undefined : 'not-a-date';
}

function keptFault({ extractedOn, deleteBy }: FrameDetails, today: string): DetailFault | undefined {
  if (deleteBy <= today) return 'not-in-the-future';
  if (dayFault(extractedOn)) return undefined;
  return deleteBy > monthsLater(extractedOn, LONGEST_KEPT_MONTHS) ? 'too-far-away' : undefined;
}

/** The same day so many months later; the 31st becomes the first of the month after where it does not exist. */
export function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
