// The report of all mailings of a poll as a table: how many, what became of them, why, and what can be done about it.
import type { MailingProgress, Reason } from '#features/deliveries/index.js';
import { writeCsv } from '#platform/csv/write-csv.js';
import { failureAdvice, failureSentence, suppressionSentence } from '../../texts/deliveries.nl.js';

const HEAD = ['verzending', 'klaargezet', 'uitkomst', 'reden', 'wat u kunt doen', 'e-mails'];

/** Counts only: nobody can be found in it. */
export function reportFile(
  mailings: readonly MailingProgress[],
  name: (each: MailingProgress) => string,
): string {
  return writeCsv([HEAD, ...mailings.flatMap((each) => rowsOf(each, name(each)))], ';');
}

function rowsOf(progress: MailingProgress, name: string): readonly (readonly (string | number)[])[] {
  const { mailing, queued, handedOver, cancelled, failures, suppressions } = progress;
  const start = [name, mailing.createdAt.toISOString()];
  const rows: readonly (readonly (string | number)[])[] = [
    [...start, 'in de wachtrij', '', '', queued],
    [...start, 'verstuurd', '', '', handedOver],
    [...start, 'niet meer verstuurd', '', '', cancelled],
    ...failures.map(({ reason, messages }: Reason) => [
      ...start,
      'mislukt',
      failureSentence(reason),
      failureAdvice(reason),
      messages,
    ]),
    ...suppressions.map(({ reason, messages }: Reason) => [
      ...start,
      'tegengehouden',
      suppressionSentence(reason),
      '',
      messages,
    ]),
  ];
  return rows.filter((row) => row.at(-1) !== 0);
}
