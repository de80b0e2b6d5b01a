// Proves that the pages that explain are right HTML, keep the promises in words, and list every cookie.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { renderPage } from '../../../../../test/support/render.js';
import { ExplanationController } from './explanation.controller.js';

const explanation = new ExplanationController();

describe('the pages that explain', () => {
  it.each(['howItWorks', 'privacy', 'accessibility'] as const)('%s is right HTML', async (name) => {
    expect(await htmlFaults(renderPage(explanation[name]()))).toEqual([]);
  });

  it('say that a poll is advice', () => {
    expect(renderPage(explanation.howItWorks())).toContain('Advies, geen referendum');
  });

  it('list every cookie', () => {
    const html = renderPage(explanation.privacy());
    expect(html).toContain('samenspel-antwoord');
    expect(html).toContain('samenspel-medewerker');
  });

  it('may be kept for a while, because they are the same for everybody', () => {
    expect(explanation.privacy().keepSeconds).toBeGreaterThan(0);
  });
});
