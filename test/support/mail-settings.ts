// The settings of mail as a spec needs them: a server, and nothing that slows down.
import type { MailSettings } from '#platform/config/config.js';

export const mailSettings = (changes: Partial<MailSettings> = {}): MailSettings => ({
  transport: 'smtp',
  smtpUrl: '',
  relay: 'own',
  from: 'Gemeente Oss <peilingen@oss.invalid>',
  bounceAddress: '',
  bounceMailbox: undefined,
  dkim: undefined,
  connections: 4,
  perMinute: 0,
  perDomainPerMinute: 0,
  window: undefined,
  pauseAtFailures: 100,
  hookSecret: '',
  ...changes,
});
