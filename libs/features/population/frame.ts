// What a frame is: one extract of the register, delivered for a purpose and kept until a date.
export type Frame = {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly source: string;
  /** Calendar days, yyyy-mm-dd. */
  readonly extractedOn: string;
  readonly deleteBy: string;
  readonly importedAt: Date;
  /** Account of the importer. */
  readonly importedBy: string;
  /** SHA-256 of the file as it was uploaded. */
  readonly fileDigest: string;
  readonly persons: number;
  readonly households: number;
  /** Lines of the file that were not taken over. */
  readonly refused: number;
  /** Day of the newest mutation file that was applied. */
  readonly mutatedUntil: string | null;
  readonly erasedAt: Date | null;
};

export type FrameState = 'fresh' | 'stale' | 'erased';

/** People move and die: an extract is trusted for this long, then it asks for a mutation file. */
export const FRESH_DAYS = 14;

const DAY = 86_400_000;

/** True while the extract, or the newest mutation file on it, is at most 14 days old; `today` is yyyy-mm-dd. */
export function isFresh(frame: Pick<Frame, 'extractedOn' | 'mutatedUntil'>, today: string): boolean {
  const known = [frame.extractedOn, frame.mutatedUntil ?? ''].sort().at(-1) ?? frame.extractedOn;
  return (Date.parse(today) - Date.parse(known)) / DAY <= FRESH_DAYS;
}

export function frameState(
  frame: Pick<Frame, 'extractedOn' | 'mutatedUntil' | 'erasedAt'>,
  today: string,
): FrameState {
  if (frame.erasedAt) return 'erased';
  return isFresh(frame, today) ? 'fresh' : 'stale';
}
