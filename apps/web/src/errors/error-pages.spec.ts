// Proves that every error page is calm, valid and useful.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../test/support/html.js';
import { renderPage } from '../../../../test/support/render.js';
import { errorPages } from './error-pages.js';

describe('an error page', () => {
  it.each([400, 403, 404, 413, 418, 429, 503])(
    'for %d is right HTML, keeps its status and offers a way on',
    async (status) => {
      const page = errorPages.refusal(status);
      const html = renderPage(page);
      expect(page.status).toBe(status);
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain('Naar de startpagina');
      expect(html).not.toContain('noem dit nummer');
    },
  );

  it('for a fault of ours gives a number to tell on the phone', () => {
    const page = errorPages.fault('7f3a01bc');
    expect(page.status).toBe(500);
    expect(renderPage(page)).toContain('noem dit nummer: <b class="sp-num">7f3a01bc</b>');
  });
});
