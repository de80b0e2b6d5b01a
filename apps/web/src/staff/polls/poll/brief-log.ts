// The trail of one poll in brief: the same deed of the same person, many times in a row, is one line.
import type { AuditLine } from '#platform/audit/audit-trail.js';

/** @param lines newest first; of each run the newest stays */
export function briefLog(lines: readonly AuditLine[], most: number): readonly AuditLine[] {
  return lines.filter((line, position) => !isSameDeed(line, lines[position - 1])).slice(0, most);
}

const isSameDeed = (line: AuditLine, newer: AuditLine | undefined): boolean =>
  newer !== undefined && newer.event === line.event && newer.actor === line.actor;
