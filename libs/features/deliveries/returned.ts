// What a report about a message means for it, decided on the status code alone.

export type ReportKind = 'bounced' | 'delayed' | 'complained';
export type Verdict = 'dead-address' | 'refused' | 'again' | 'complaint' | 'wait';

/** Bad mailbox, bad domain, moved, disabled: nobody will ever get mail there. Source: RFC 3463, sections 3.2 and 3.3. */
const DEAD_ADDRESS = /^5\.(1\.\d+|2\.1|4\.4)$/;

/** `refused`: this message for good; `again`: worth another attempt; `wait`: the mail server still tries itself. */
export function verdictOn(kind: ReportKind, status: string): Verdict {
  if (kind === 'complained') return 'complaint';
  if (kind === 'delayed') return 'wait';
  if (DEAD_ADDRESS.test(status)) return 'dead-address';
  return status.startsWith('5') ? 'refused' : 'again';
}
