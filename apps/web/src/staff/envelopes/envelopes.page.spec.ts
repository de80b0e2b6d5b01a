// Renders the page about the envelope, fresh and with faults, and proves which windows are refused.
import { describe, expect, it } from '@jest/globals';
import { freshForm } from '#platform/forms/form.js';
import { USUAL_WINDOW } from '#platform/letters/letter.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { envelopeForm, typedWindow } from './envelopes.form.js';
import { envelopesPage } from './envelopes.page.js';

const person: StaffPerson = {
  accountId: '1',
  name: 'Sanne',
  email: 's@gemeente.invalid',
  grants: [{ role: 'medewerker', area: '' }],
};

describe('the page about the envelope', () => {
  it('is right HTML, also with faults', async () => {
    const wrong = envelopeForm({ links: '500', boven: '60', breed: '100', hoog: '45' });
    const forms = [freshForm(typedWindow(USUAL_WINDOW)), ...(wrong.ok ? [] : [wrong.form])];
    for (const form of forms) {
      expect(await htmlFaults(render('staff/envelopes/envelopes', envelopesPage(person, form)))).toEqual([]);
    }
    expect(forms).toHaveLength(2);
  });

  it('takes a usual window and refuses one over the letter or off the sheet', () => {
    expect(envelopeForm(typedWindow(USUAL_WINDOW))).toEqual({ ok: true, input: USUAL_WINDOW });
    expect(envelopeForm(typedWindow({ left: 20, top: 55, width: 90, height: 40 })).ok).toBe(false);
    expect(envelopeForm(typedWindow({ left: 120, top: 45, width: 100, height: 30 })).ok).toBe(false);
  });
});
