// Renders the pages about frames in every state they know, and checks that the HTML is right and says what it must.
import { describe, expect, it } from '@jest/globals';
import {
  importKinds,
  ossAreas,
  refusalReasons,
  type Frame,
  type FrameOverview,
  type ImportKind,
  type ImportOutcome,
  type ImportRefusal,
  type Upload,
} from '#features/population/index.js';
import type { FormOutcome, FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render, renderPage } from '../../../../../test/support/render.js';
import { fileRefusalText } from '../../texts/imports.nl.js';
import { readFrameDetails, readMutationDay } from './check/check.form.js';
import { checkPage, type CheckFacts } from './check/check.page.js';
import { chooseFilePage } from './choose-file/choose-file.page.js';
import { readMapping } from './columns/columns.form.js';
import { columnsPage } from './columns/columns.page.js';
import { erasePage } from './erase/erase.page.js';
import { framePage, type FrameFacts } from './frame/frame.page.js';
import { areasForm } from './frames/areas.form.js';
import { framesPage } from './frames/frames.page.js';
import { gonePage } from './gone/gone.page.js';

const today = '2026-11-10';
const clerk: StaffPerson = {
  accountId: '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b11',
  name: 'Bea Öztürk',
  email: 'bea@gemeente.invalid',
  grants: [{ role: 'medewerker', area: '' }],
};
const inOneArea: StaffPerson = { ...clerk, grants: [{ role: 'medewerker', area: '07' }] };
const frame: Frame = {
  id: '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b12',
  name: 'Inwoners najaar 2026',
  purpose: 'Peiling groen',
  source: 'Burgerzaken',
  extractedOn: '2026-11-01',
  deleteBy: '2027-02-01',
  importedAt: new Date('2026-11-02T10:00:00Z'),
  importedBy: clerk.accountId,
  fileDigest: 'ab'.repeat(32),
  persons: 94_612,
  households: 41_020,
  refused: 3,
  mutatedUntil: null,
  erasedAt: null,
};
const stale = { ...frame, extractedOn: '2026-10-01' };
const erased = { ...frame, erasedAt: new Date('2026-11-05T10:00:00Z') };
const overview: FrameOverview = {
  perArea: ossAreas.map(({ code }) => ({ area: code, ages: [10, 2000, 30, 40, 50, 6] })),
  addresses: { one: 100, two: 200, threeOrMore: 300, institutions: 4 },
  secret: 12,
  deceased: 1,
  moved: 0,
  names: 5,
  emails: 7,
  refusals: [{ kind: 'frame', field: 'area', reason: 'unknown-area', lines: 3 }],
};
const nobody: FrameOverview = {
  perArea: [],
  addresses: { one: 0, two: 0, threeOrMore: 0, institutions: 0 },
  ...{ secret: 0, deceased: 0, moved: 0, names: 0, emails: 0, refusals: [] },
};
const upload: Upload = {
  id: '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b13',
  kind: 'frame',
  frameId: null,
  fileName: 'uittreksel <1>.csv',
  encoding: 'windows-1252',
  bytes: 100,
  digest: '',
  parts: 1,
  uploadedBy: clerk.accountId,
  uploadedAt: new Date(0),
  mapping: null,
  outcome: null,
};
const preview = {
  columns: ['Pseudoniem', 'PC6', 'opmerking'],
  rows: [
    ['a1', '5341AB', 'x'.repeat(100)],
    ['a2', '5341AC', '<b>'],
  ],
};
const outcome: ImportOutcome = {
  read: 40,
  taken: 10,
  refused: 30,
  refusals: Array.from({ length: 30 }, (_, index) => ({
    line: index + 2,
    field: index === 0 ? ('line' as const) : ('area' as const),
    reason: refusalReasons[index % refusalReasons.length] ?? 'missing',
  })),
  counts: { households: 5, institutions: 1, deceased: 1, moved: 2, secret: 3, unknown: 4 },
};
const mutation = {
  deceased: 1,
  moved: 2,
  secret: 3,
  unknown: 4,
  extractedOn: '2026-11-09',
  frameId: frame.id,
};
const frameFacts: FrameFacts = {
  person: clerk,
  frame,
  overview,
  mutations: [],
  areas: ossAreas,
  drawn: 9,
  importedBy: 'Bea',
  today,
  done: 'frame',
};

const framesHtml = (facts: Partial<Parameters<typeof framesPage>[0]>) =>
  render(
    'staff/population/frames/frames',
    framesPage({ person: clerk, frames: [], areas: ossAreas, today, ...facts }),
  );
const frameHtml = (facts: Partial<FrameFacts>) =>
  render('staff/population/frame/frame', framePage({ ...frameFacts, ...facts }));
const chooseHtml = (kind: ImportKind, drawn: number | null, refused?: ImportRefusal) =>
  render(
    'staff/population/choose-file/choose-file',
    chooseFilePage({
      person: clerk,
      kind,
      frame: kind === 'frame' ? null : frame,
      drawn,
      ...(refused && { refused }),
    }),
  );
const columnsHtml = (form?: Parameters<typeof columnsPage>[0]['form']) =>
  render(
    'staff/population/columns/columns',
    columnsPage({ person: clerk, upload, preview, ...(form && { form }) }),
  );
const checkHtml = (kind: ImportKind, facts: Partial<CheckFacts> = {}) =>
  render(
    'staff/population/check/check',
    checkPage({
      person: clerk,
      upload: { ...upload, kind, frameId: kind === 'frame' ? null : frame.id },
      frame: kind === 'frame' ? null : frame,
      outcome,
      today,
      ...facts,
    }),
  );
const faultyForm = (read: FormOutcome<unknown>): FormView => {
  if (read.ok) throw new Error('expected faults');
  return read.form;
};

const pages: readonly (readonly [name: string, html: string])[] = [
  ['no frames and no areas', framesHtml({ areas: [] })],
  [
    'no areas, with a line that does not fit',
    framesHtml({ areas: [], form: faultyForm(areasForm({ gebieden: '01' })) }),
  ],
  ['no frames', framesHtml({})],
  ['no frames, for whoever may only look', framesHtml({ person: inOneArea })],
  ['frames', framesHtml({ frames: [frame, stale, erased] })],
  ['a frame', frameHtml({})],
  ['a stale frame', frameHtml({ frame: stale, done: null, drawn: 0, mutations: [] })],
  [
    'a frame with mutations',
    frameHtml({
      frame: { ...frame, mutatedUntil: '2026-11-09' },
      mutations: [{ ...mutation, id: '1', appliedAt: new Date(0), appliedBy: clerk.accountId }],
      drawn: 3,
    }),
  ],
  ['a stale frame, for whoever may only look', frameHtml({ frame: stale, person: inOneArea })],
  ['an erased frame', frameHtml({ frame: erased, overview: nobody, done: null })],
  ...importKinds.map(
    (kind) => [`choosing a file of ${kind}`, chooseHtml(kind, kind === 'names' ? 2 : null)] as const,
  ),
  ['choosing names before the draw', chooseHtml('names', 0)],
  ['a refused file', chooseHtml('frame', null, { refused: 'personal-number', column: 'x', number: 'bsn' })],
  ['pointing out columns', columnsHtml()],
  [
    'pointing out columns, wrong',
    columnsHtml(faultyForm(readMapping({ postcode: '1', area: '1' }, 'frame', preview.columns))),
  ],
  ...importKinds.map((kind) => [`checking ${kind}`, checkHtml(kind)] as const),
  ['checking a file without a usable line', checkHtml('frame', { outcome: { ...outcome, taken: 0 } })],
  [
    'checking a file without refusals',
    checkHtml('emails', { outcome: { ...outcome, refused: 0, refusals: [] } }),
  ],
  ['details, wrong', checkHtml('frame', { form: faultyForm(readFrameDetails({ naam: 'x' }, today)) })],
  [
    'a day of mutations, wrong',
    checkHtml('mutation', { form: faultyForm(readMutationDay({ tot: '1-1-2026' }, frame, today)) }),
  ],
  ['a file that is gone', renderPage(gonePage(clerk, { refused: 'gone' }))],
  [
    'erasing',
    render(
      'staff/population/erase/erase',
      erasePage({ person: clerk, frame, running: ['Groen in de wijk'] }),
    ),
  ],
  [
    'erasing what nobody needs',
    render('staff/population/erase/erase', erasePage({ person: clerk, frame, running: [] })),
  ],
];

describe('the pages about frames', () => {
  it.each(pages)('show %s as right HTML', async (_, html) => {
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('lead somebody who begins to the areas first, and then to a first file', () => {
    expect(framesHtml({ areas: [] })).toContain('Neem de elf gebieden van Oss over');
    expect(framesHtml({ areas: [] })).not.toContain('/werk/bevolking/nieuw');
    expect(framesHtml({})).toContain('href="/werk/bevolking/nieuw"');
    expect(framesHtml({ person: inOneArea })).not.toContain('/werk/bevolking/nieuw');
  });

  it('count people per area and age, with the totals', () => {
    const html = frameHtml({});
    expect(html).toMatch(/Hele gemeente<\/th><td[^>]*>110<\/td><td[^>]*>22\.000<\/td>/);
    expect(html).toContain('23.496');
  });

  it('ask for mutations when the extract is old', () => {
    expect(frameHtml({ frame: stale })).toContain('De gegevens zijn 40 dagen oud');
    expect(frameHtml({})).not.toContain('vraagt om mutaties');
  });

  it('ask for names of the drawn only, and first for a draw', () => {
    expect(frameHtml({ drawn: 0 })).not.toContain('/namen');
    expect(frameHtml({ drawn: 9 })).toContain('Van 4 gelote mensen ontbreekt de naam nog');
    expect(chooseHtml('names', 0)).not.toContain('type="file"');
    expect(chooseHtml('names', 2)).toContain('/geloot.csv');
  });

  it('show nothing of people when a frame is erased', () => {
    const html = frameHtml({ frame: erased, overview: nobody });
    expect(html).toContain('De mensen in dit kader zijn gewist');
    expect(html).not.toContain('Wat u nu kunt doen');
    expect(html).not.toContain('Wis dit kader nu');
  });

  it('propose the columns they recognise and shorten what is long', () => {
    const html = columnsHtml();
    expect(html).toContain('We herkenden 2 van de 3 kolommen');
    expect(html).toMatch(/id="postcode"[^]*?<option value="1" selected>PC6/);
    expect(html).toContain(`${'x'.repeat(40)}…`);
    expect(html).toContain('Windows-1252');
  });

  it('tell every fault of a mapping by its column', () => {
    const html = columnsHtml(faultyForm(readMapping({ postcode: '1', area: '1' }, 'frame', preview.columns)));
    expect(html).toContain('<title>Fout: ');
    expect(html).toContain('Kies de kolom voor pseudoniem');
    expect(html).toContain('Kies voor gebied een andere kolom: deze is al gebruikt');
  });

  it('offer nothing to confirm when no line is usable', () => {
    expect(checkHtml('frame', { outcome: { ...outcome, taken: 0 } })).not.toContain('Neem het kader over');
    expect(checkHtml('frame')).toContain('Neem het kader over');
  });

  it('propose a day to erase that is three months away', () => {
    expect(checkHtml('frame')).toContain('value="2027-02-10"');
  });

  it('name the running polls before a frame is erased', () => {
    expect(pages.find(([name]) => name === 'erasing')?.[1]).toContain('<li>Groen in de wijk</li>');
  });
});

describe('a mapping', () => {
  it('is read by the place of the column, whatever its name is', () => {
    const columns = ['id', 'mail', '<script>', 'ja'];
    const body = { pseudonym: '0', email: '1', source: '2', permission: '3' };
    expect(readMapping(body, 'emails', columns)).toEqual({
      ok: true,
      input: { pseudonym: 'id', email: 'mail', source: '<script>', permission: 'ja' },
    });
    expect(readMapping({ ...body, source: '9' }, 'emails', columns).ok).toBe(false);
  });
});

describe('the details of a frame', () => {
  const body = { naam: 'N', doel: 'D', bron: 'B', uittreksel: '1-11-2026', wissen: '2027-02-01' };

  it('are read with dates as people type them', () => {
    expect(readFrameDetails(body, today)).toEqual({
      ok: true,
      input: { name: 'N', purpose: 'D', source: 'B', extractedOn: '2026-11-01', deleteBy: '2027-02-01' },
    });
  });

  it('are refused with a day to erase that is past or too far away', () => {
    expect(faultyForm(readFrameDetails({ ...body, wissen: '2026-11-10' }, today)).errors).toEqual({
      wissen: 'Kies een dag na vandaag',
    });
    expect(faultyForm(readFrameDetails({ ...body, wissen: '2028-01-01' }, today)).errors).toEqual({
      wissen: 'Kies een dag binnen een jaar na het uittreksel',
    });
  });
});

describe('a refusal of a whole file', () => {
  it('says what was found, where, and that it is erased', () => {
    const text = fileRefusalText({ refused: 'personal-number', column: 'opmerking', number: 'bsn' });
    expect(text).toContain('“opmerking”');
    expect(text).toContain('burgerservicenummers');
    expect(text).toContain('gewist');
  });
});
