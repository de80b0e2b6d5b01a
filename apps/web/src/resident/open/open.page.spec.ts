// Proves that the open door tells how it counts, and stays shut for programs.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { aQuestionnaire } from '../../../../../test/support/open-poll.js';
import { samplePoll } from '../../../../../test/support/sample-polls.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { Clock } from '#platform/clock/clock.js';
import { OpenGate } from './open-gate.service.js';
import { openPage } from './open.page.js';

class HandClock extends Clock {
  at = 1_800_000_000_000;
  override now(): Date {
    return new Date(this.at);
  }
  override ticks(): number {
    return this.at;
  }
}

const dice = new Randomness();
const clock = new HandClock();
const gate = new OpenGate(clock, new Keyring({ secret: '1'.repeat(64) }, dice), dice);
const knock = (change: object = {}) => {
  const timing = gate.timing();
  clock.at += 5_000;
  return gate.lets({ address: '192.0.2.1', timing, trap: '', ...change });
};

describe('the gate of an open link', () => {
  it('lets people in who read before they press', () => {
    expect(knock()).toBe(true);
  });

  it('holds who fills in what nobody sees, presses at once, or made up the moment', () => {
    expect(knock({ trap: 'https://voorbeeld.nl' })).toBe(false);
    expect(gate.lets({ address: '192.0.2.1', timing: gate.timing(), trap: '' })).toBe(false);
    expect(knock({ timing: 'verzonnen' })).toBe(false);
  });

  it('holds a network that begins again and again, and no other', () => {
    const tries = Array.from({ length: 70 }, () => knock({ address: '192.0.2.7' }));
    expect(tries.filter(Boolean)).toHaveLength(60);
    expect(knock({ address: '192.0.2.8' })).toBe(true);
    clock.at += 3_600_000;
    expect(knock({ address: '192.0.2.7' })).toBe(true);
  });
});

const site = { municipality: 'Gemeente Oss', theMunicipality: 'de gemeente Oss' };

describe('the page of an open link', () => {
  it('can be read in every language of the questions', async () => {
    const questionnaire = { ...aQuestionnaire, languages: ['ar', 'uk'] } as const;
    const facts = { token: 'abc', poll: samplePoll, questionnaire, timing: 'x', held: false, site };
    const html = render('resident/open/open', openPage({ ...facts, language: 'ar' }));
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('href="/open/abc?taal&#x3D;uk"');
    expect(html).toContain('ابدأ بالعربية');
  });

  it.each([false, true])(
    'is right HTML and says that such answers are counted apart (held: %s)',
    async (held) => {
      const facts = {
        token: 'abc',
        poll: samplePoll,
        questionnaire: aQuestionnaire,
        timing: 'x',
        held,
        site,
      };
      const html = render('resident/open/open', openPage(facts));
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain('tellen wij ze apart');
    },
  );
});
