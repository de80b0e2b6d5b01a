// Renders the postbus, empty and full, and one message.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../test/support/html.js';
import { render } from '../../../../test/support/render.js';
import { postbusMessagePage, postbusPage } from './postbus.page.js';

const kept = {
  id: '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b11',
  receivedAt: new Date('2026-11-23T10:00:00Z'),
  recipient: 'p1@inwoner.invalid',
  subject: 'Wat vindt u?',
};
const message = {
  ...kept,
  sender: 'peilingen@samenspel.invalid',
  headers: ['Subject: Wat vindt u?'],
  text: 'Beste',
  html: '<p>Beste</p>',
  links: ['http://elders.invalid/p/abc', 'https://www.oss.nl/echt'],
};

describe('the postbus', () => {
  it.each([
    ['a list', 'postbus/postbus', postbusPage([kept], 250)],
    ['an empty list', 'postbus/postbus', postbusPage([], 0)],
    ['a message', 'postbus/message', postbusMessagePage(message)],
  ] as const)('shows %s', async (_, view, model) => {
    expect(await htmlFaults(render(view, model))).toEqual([]);
  });

  it('follows personal links on this site and leaves other links alone', () => {
    const html = render('postbus/message', postbusMessagePage(message));
    expect(html).toContain('href="/p/abc"');
    expect(html).toContain('href="https://www.oss.nl/echt"');
  });
});
