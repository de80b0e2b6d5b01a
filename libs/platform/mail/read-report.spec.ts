// Proves that only the fields of the standards decide, in the forms in which mail servers write them.
import { describe, expect, it } from '@jest/globals';
import { aBounce, aComplaint, anAutoReply } from '../../../test/support/mail-reports.js';
import { readReport } from './read-report.js';

const about = { returnPath: 'terug+abc@bounce.oss.invalid', messageId: '7b0c@oss.invalid' };

describe('what comes back', () => {
  it.each([
    ['failed', '5.1.1', 'bounced'],
    ['Failed', '4.4.7', 'bounced'],
    ['delayed', '4.2.2', 'delayed'],
  ] as const)('says "%s" with %s: %s', async (action, status, kind) => {
    expect(await readReport(aBounce({ ...about, action, status }))).toMatchObject({
      kind,
      status,
      messageId: about.messageId,
      addresses: expect.arrayContaining([expect.stringContaining(about.returnPath)]),
    });
  });

  it('is nothing when the message arrived, was passed on, or carries no status code', async () => {
    for (const action of ['delivered', 'relayed', 'expanded']) {
      expect(await readReport(aBounce({ ...about, action, status: '2.1.5' }))).toEqual({ kind: 'nothing' });
    }
    expect(await readReport(aBounce({ ...about, action: 'failed', status: 'unknown user' }))).toEqual({
      kind: 'nothing',
    });
  });

  it('is a complaint in the form of RFC 5965', async () => {
    expect(await readReport(aComplaint(about))).toMatchObject({
      kind: 'complained',
      status: 'abuse',
      messageId: about.messageId,
    });
  });

  it('is nothing when a machine or a person answers, whatever the words', async () => {
    expect(await readReport(anAutoReply(about, 'Mailbox unavailable 550 5.1.1 user unknown'))).toEqual({
      kind: 'nothing',
    });
    expect(await readReport(Buffer.from('geen mail'))).toEqual({ kind: 'nothing' });
  });
});
