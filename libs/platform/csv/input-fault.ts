// One fault in what somebody handed in, precise enough to go and mend it.

export type InputFault = {
  /** The file as its giver named it, or the option (`--size`) when no file is at fault. */
  readonly file: string;
  /** Line in the file, counted from 1; null when the fault is not in one line. */
  readonly line: number | null;
  /** Name of the column, or its number (`column 4`) when it has no name; null when no one column is at fault. */
  readonly column: string | null;
  /** What was expected, and what stood there instead. */
  readonly message: string;
};

/** The fault in one line of text: `people.csv, line 12, column "postcode": expected …`. */
export function sayFault(fault: InputFault): string {
  const place = [fault.file];
  if (fault.line !== null) place.push(`line ${fault.line}`);
  if (fault.column !== null) place.push(`column "${fault.column}"`);
  return `${place.join(', ')}: ${fault.message}`;
}

/** A fault of a whole file or option. */
export function faultOf(file: string, message: string): InputFault {
  return { file, line: null, column: null, message };
}
