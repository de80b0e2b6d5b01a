// The public page of a draw before and after its number, and the file that goes with it: everything but people.
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { publicRecordOf } from '#domain/sortition/public-record.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import {
  beacon,
  dice,
  DRAW_ID,
  drawAreas,
  drawnDraw,
  PERSON,
  preparedDraw,
  sealedDraw,
} from '../../../../../test/support/sample-draws.js';
import { samplePoll } from '../../../../../test/support/sample-polls.js';
import { drawPage, type PublicDraw, type PublicDrawFacts } from './draw.page.js';

const shown = (document: PublicDraw['document'], change: Partial<PublicDrawFacts> = {}): string =>
  render(
    'public/draws/draw',
    drawPage({
      draw: { id: DRAW_ID, document },
      poll: samplePoll,
      areas: drawAreas,
      replacedBy: undefined,
      ...change,
    }),
  );

const EARLIER = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b99';
const again = { ...preparedDraw, replaces: { draw: EARLIER, reason: 'Het bestand miste een wijk.' } };

describe('the public page of a draw', () => {
  it.each([
    ['sealed, waiting for drand', shown(sealedDraw(beacon))],
    ['sealed, waiting for dice', shown(sealedDraw(dice))],
    ['drawn', shown(drawnDraw)],
    ['a second draw', shown(sealedDraw(dice, again))],
    ['a draw that was replaced', shown(drawnDraw, { replacedBy: { id: EARLIER, reason: 'Fout bestand.' } })],
    ['the method', render('public/draws/method', { title: 'Zo loten wij', section: 'uitleg', form: false })],
  ])('is right HTML and shows nobody: %s', async (_, html) => {
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).not.toMatch(PERSON);
  });

  it('tells beforehand what lies fixed and which number decides', () => {
    const html = shown(sealedDraw(beacon));
    const { frameRoot, parametersDigest } = sealedDraw(beacon);
    for (const text of [
      'Het openbare getal komt',
      'maandag 1 maart 2027 om 12.00 uur',
      frameRoot,
      parametersDigest,
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('startgetal van de loting');
  });

  it('tells afterwards the number, who saw it, the seed and the counts', () => {
    const html = shown(drawnDraw);
    for (const text of [
      'R. Visser, griffier',
      drawnDraw.seed,
      drawnDraw.documentDigest,
      'verify-draw --proof',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/Samen<\/th>.*>240<.*>6<.*>40</);
  });

  it('names a poll only when it has a page of its own', () => {
    expect(shown(drawnDraw)).not.toContain('/peilingen/veilig');
    expect(shown(drawnDraw, { poll: { ...samplePoll, state: 'open' } })).toContain(
      '/peilingen/veilig-in-uw-buurt',
    );
  });

  it('tells of a second draw on both pages, with the reason', () => {
    const first = shown(drawnDraw, { replacedBy: { id: EARLIER, reason: 'Fout bestand.' } });
    expect(first).toContain('Deze loting telt niet meer');
    expect(first).toContain(`/lotingen/${EARLIER}`);
    const second = shown(sealedDraw(dice, again));
    expect(second).toContain('Het bestand miste een wijk.');
    expect(second).toContain(`/lotingen/${EARLIER}`);
  });
});

describe('the public file of a draw', () => {
  it('holds all but the people', () => {
    const record = publicRecordOf(drawnDraw);
    expect(canonicalJson(record)).not.toMatch(PERSON);
    expect(record).toMatchObject({ seed: drawnDraw.seed, documentDigest: drawnDraw.documentDigest });
    expect(publicRecordOf(sealedDraw(dice))).toEqual(sealedDraw(dice));
  });
});
