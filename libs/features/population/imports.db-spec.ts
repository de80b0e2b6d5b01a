// Proves the way of a file: kept sealed, rehearsed without a trace, taken over whole or not at all, forgotten in time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { SYSTEM } from '#platform/audit/audit.js';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.js';
import { StillClock } from '#platform/clock/clock.js';
import type { Transactions } from '#platform/database/transactions.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import type { ColumnMapping } from './column-mapping.js';
import { recognisedColumns } from './column-mapping.js';
import { FrameErasure } from './frame-erasure.service.js';
import { FrameOverviews } from './frame-overviews.service.js';
import type { ImportKind } from './import-field.js';
import { Imports, type ImportOrder } from './imports.service.js';
import { ossAreas } from './oss-areas.js';
import { isBsn } from './personal-number.js';
import { PopulationModule } from './population.module.js';
import { Population } from './population.service.js';
import type { Upload } from './upload.js';
import { UploadIntake } from './upload-intake.service.js';
import { Uploads } from './uploads.service.js';

const CLERK = { kind: 'staff', accountId: '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e01' } as const;
const COLLEAGUE = '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e02';
const POLL = '00000000-0000-4000-8000-000000000001';
const clock = new StillClock(new Date('2026-11-10T10:00:00Z'));
const details = {
  name: 'Najaar 2026',
  purpose: 'Peiling groen',
  source: 'BRP',
  extractedOn: '2026-11-01',
  deleteBy: '2027-02-01',
};
const nothingMore: ImportOrder = { details: null, mutationsUntil: null, drawn: null };
const HEADER = 'pseudoniem;postcode;huisnummer;huisletter;gebied;geboortejaar;geslacht;geheim';
const person = (name: string, home = 1): string => `${name};5341AB;${home};;Oss-Zuid;1980;V;0`;
const frameFile = (...lines: string[]): string => [HEADER, ...lines, ''].join('\r\n');

let database: TestDatabase;
let features: Features;
let web: Transactions;
let imports: Imports;
let uploads: Uploads;

beforeAll(async () => {
  database = await freshDatabase();
  features = await featuresOn(database, { modules: [PopulationModule], clock });
  web = features.transactions;
  imports = features.get(Imports);
  uploads = features.get(Uploads);
  await web.run((tx) => features.get(Population).addAreas(tx, ossAreas));
});
afterAll(async () => {
  await features.close();
  await database.close();
});

const keep = (kind: ImportKind, content: string | Uint8Array, frameId: string | null = null) =>
  features
    .get(UploadIntake)
    .keep(
      { kind, frameId, name: 'bestand.csv', chunks: Readable.from([Buffer.from(content)]) },
      CLERK.accountId,
    );

async function uploaded(
  kind: ImportKind,
  content: string | Uint8Array,
  frameId: string | null = null,
): Promise<Upload> {
  const kept = await keep(kind, content, frameId);
  if (!kept.ok) throw new Error(kept.refused);
  return kept.upload;
}

async function mappingOf(upload: Upload): Promise<ColumnMapping> {
  const preview = await web.read((tx) => uploads.preview(tx, upload));
  if (!preview.ok) throw new Error(preview.refused);
  return recognisedColumns(upload.kind, preview.columns);
}

async function rehearse(upload: Upload, drawn: ReadonlySet<string> | null = null) {
  const mapping = await mappingOf(upload);
  return web.run((tx) => imports.rehearse(tx, upload, { mapping, drawn }));
}

async function take(
  kind: ImportKind,
  content: string | Uint8Array,
  order: Partial<ImportOrder>,
  frameId: string | null = null,
) {
  const upload = await uploaded(kind, content, frameId);
  await rehearse(upload, order.drawn ?? null);
  const done = await web.run((tx) => imports.confirm(tx, upload.id, { ...nothingMore, ...order }, CLERK));
  if (!done.ok) throw new Error(done.refused);
  return done;
}

const rowsOf = async (table: string): Promise<number> => {
  const [row] = await web.read((tx) =>
    tx.query<{ rows: number }>(`select count(*)::integer as rows from ${table}`),
  );
  return row?.rows ?? 0;
};
const events = () =>
  web.read(async (tx) =>
    (
      await tx.query<{ event: string }>(
        `select event from audit_line where chain = 'population' order by number desc limit 3`,
      )
    ).map((line) => line.event),
  );

describe('a file that was chosen', () => {
  it('is kept sealed and read back for whoever chose it', async () => {
    const upload = await uploaded('frame', frameFile(person('a1'), person('a2')));
    const preview = await web.read((tx) => uploads.preview(tx, upload));
    expect(preview).toMatchObject({
      ok: true,
      rows: [{ length: 8 }, ['a2', '5341AB', '1', '', 'Oss-Zuid', '1980', 'V', '0']],
    });
    const parts = await web.read((tx) => tx.query<{ sealed: Buffer }>('select sealed from upload_part'));
    expect(parts).toHaveLength(1);
    expect(parts[0]?.sealed.includes('5341AB')).toBe(false);
    expect(await web.read((tx) => uploads.find(tx, upload.id, CLERK.accountId))).toEqual(upload);
    expect(await web.read((tx) => uploads.find(tx, upload.id, COLLEAGUE))).toBeUndefined();
    await web.run((tx) => uploads.discard(tx, upload, CLERK));
    expect(await rowsOf('upload_part')).toBe(0);
  });

  it('goes by itself after an hour', async () => {
    await uploaded('frame', frameFile(person('a1')));
    clock.moveTo(new Date('2026-11-10T10:59:00Z'));
    expect(await web.run((tx) => uploads.removeLeftBehind(tx))).toBe(0);
    clock.moveTo(new Date('2026-11-10T11:01:00Z'));
    expect(await web.run((tx) => uploads.removeLeftBehind(tx))).toBe(1);
    clock.moveTo(new Date('2026-11-10T10:00:00Z'));
  });

  it('is asked for again when a crash of the database took it away', async () => {
    const upload = await uploaded('frame', frameFile(person('a1')));
    await web.run((tx) => tx.change('delete from upload_part'));
    expect(await web.read((tx) => uploads.preview(tx, upload))).toEqual({ ok: false, refused: 'lost' });
    await web.run((tx) => uploads.discard(tx, upload, CLERK));
  });

  const bsn = '111222333';
  it.each([
    ['nothing in it', '', { refused: 'empty' }],
    ['only a byte-order mark', '\uFEFF\r\n', { refused: 'empty' }],
    ['only a header line', `${HEADER}\r\n`, { refused: 'no-rows' }],
    ['a workbook that is not whole', 'PK\x03\x04\x14\0\x06\0', { refused: 'no-workbook' }],
    ['a workbook from before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { refused: 'spreadsheet' }],
    [
      'a workbook that is too large',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(10 * 1024 * 1024)]),
      { refused: 'workbook-too-large' },
    ],
    ['text in UTF-16', Buffer.from(`\uFEFF${HEADER}\n1;2`, 'utf16le'), { refused: 'no-text' }],
    ['a column without a name', 'pseudoniem;;postcode\n1;2;3', { refused: 'nameless-column', column: '2' }],
    ['a column name twice', 'id;postcode;id\n1;2;3', { refused: 'double-column', column: 'id' }],
    ['a quote that never closes', 'id;naam\n1;"Jansen\n2;x', { refused: 'broken-off', line: 2 }],
    ['a column called BSN', 'id;BSN\n1;2', { refused: 'personal-number', column: 'BSN', number: 'bsn' }],
    [
      'service numbers as values',
      `id;opmerking\n1;${bsn}`,
      { refused: 'personal-number', column: 'opmerking', number: 'bsn' },
    ],
    [
      'a column called A-nummer',
      'id;A-nummer\n1;2',
      { refused: 'personal-number', column: 'A-nummer', number: 'a-number' },
    ],
  ])('is refused and removed with %s', async (_, content, refusal) => {
    expect(await keep('frame', content)).toEqual({ ok: false, ...refusal });
    expect([await rowsOf('upload'), await rowsOf('upload_part')]).toEqual([0, 0]);
    expect(await events()).toContain('population.file-refused');
  });
});

describe('a frame', () => {
  it('is rehearsed without a trace and then taken over with the same outcome', async () => {
    const upload = await uploaded(
      'frame',
      frameFile(
        person('b1'),
        person('b2'),
        person('b1', 9),
        'b3;onzin;0;;Atlantis;1700;V;0',
        'b4;te kort',
        person('b5', 2),
      ),
    );
    const rehearsal = await rehearse(upload);
    expect(rehearsal).toEqual({
      ok: true,
      outcome: {
        read: 6,
        taken: 3,
        refused: 3,
        counts: { households: 2, institutions: 0 },
        refusals: [
          { line: 4, field: 'pseudonym', reason: 'double' },
          { line: 5, field: 'postcode', reason: 'not-a-postcode' },
          { line: 5, field: 'houseNumber', reason: 'not-a-house-number' },
          { line: 5, field: 'area', reason: 'unknown-area' },
          { line: 5, field: 'birthYear', reason: 'not-a-birth-year' },
          { line: 6, field: 'line', reason: 'wrong-width' },
        ],
      },
    });
    expect([await rowsOf('frame'), await rowsOf('frame_person'), await rowsOf('frame_refusal')]).toEqual([
      0, 0, 0,
    ]);

    const done = await web.run((tx) => imports.confirm(tx, upload.id, { ...nothingMore, details }, CLERK));
    if (!done.ok) throw new Error(done.refused);
    expect(done.outcome).toEqual(rehearsal.ok && rehearsal.outcome);
    const frame = await web.read((tx) => features.get(Population).frame(tx, done.frameId));
    expect(frame).toMatchObject({
      ...details,
      persons: 3,
      households: 2,
      refused: 3,
      fileDigest: upload.digest,
    });
    expect([await rowsOf('frame_refusal'), await rowsOf('upload'), await rowsOf('upload_part')]).toEqual([
      6, 0, 0,
    ]);
    expect(await events()).toContain('population.frame-imported');
    expect(await web.run((tx) => imports.confirm(tx, upload.id, { ...nothingMore, details }, CLERK))).toEqual(
      {
        ok: false,
        refused: 'gone',
      },
    );
  });

  it('reads Windows-1252, a byte-order mark and commas just the same', async () => {
    const header = HEADER.replaceAll(';', ',').replace('gebied', 'gebiéd');
    const file = `${header}\n${person('c1').replaceAll(';', ',')}\n`;
    for (const content of [Buffer.from(file, 'latin1'), Buffer.from(`\uFEFF${file}`)]) {
      const upload = await uploaded('frame', content);
      expect(await rehearse(upload)).toMatchObject({ outcome: { taken: 1, refused: 0 } });
      await web.run((tx) => uploads.discard(tx, upload, CLERK));
    }
  });

  it('reads a workbook just the same, and names the rows of its sheet', async () => {
    const lines = [HEADER, person('c1'), 'c2;onzin', '', person('c3')];
    const workbook = writeXlsx([{ name: 'Blad1', rows: lines.map((line) => line.split(';')) }]);
    const upload = await uploaded('frame', workbook);
    expect(await rehearse(upload)).toMatchObject({
      outcome: {
        taken: 2,
        refused: 1,
        refusals: expect.arrayContaining([{ line: 3, field: 'postcode', reason: 'not-a-postcode' }]),
      },
    });
    await web.run((tx) => uploads.discard(tx, upload, CLERK));
  });

  it('is refused whole when rows use another separator than the header line', async () => {
    const upload = await uploaded(
      'frame',
      frameFile(person('c1').replaceAll(';', ','), person('c2').replaceAll(';', '\t')),
    );
    expect(await rehearse(upload)).toMatchObject({ outcome: { taken: 0, refused: 2 } });
    const confirmed = await web.run((tx) =>
      imports.confirm(tx, upload.id, { ...nothingMore, details }, CLERK),
    );
    expect(confirmed).toEqual({ ok: false, refused: 'nothing-usable' });
    await web.run((tx) => uploads.discard(tx, upload, CLERK));
  });

  it('cannot be confirmed before its rehearsal, or by somebody else', async () => {
    const upload = await uploaded('frame', frameFile(person('d1')));
    const order = { ...nothingMore, details };
    expect(await web.run((tx) => imports.confirm(tx, upload.id, order, CLERK))).toMatchObject({
      refused: 'not-rehearsed',
    });
    await rehearse(upload);
    const colleague = { kind: 'staff', accountId: COLLEAGUE } as const;
    expect(await web.run((tx) => imports.confirm(tx, upload.id, order, colleague))).toMatchObject({
      refused: 'gone',
    });
    await web.run((tx) => uploads.discard(tx, upload, CLERK));
  });

  describe('with a fault far down the file', () => {
    const many = Array.from({ length: 4_500 }, (_, index) => person(`e${index}`, 1 + index));

    it('is refused whole for service numbers that come late', async () => {
      const numbers = Array.from({ length: 60_000 }, (_, index) => String(123_400_000 + index)).filter(isBsn);
      const late = many.map((line, index) => `${line};${index < 1_500 ? '' : numbers[index - 1_500]}`);
      const upload = await uploaded('frame', [`${HEADER};extra`, ...late].join('\n'));
      const before = await rowsOf('frame_person');
      expect(await rehearse(upload)).toEqual({
        ok: false,
        refused: 'personal-number',
        column: 'extra',
        number: 'bsn',
      });
      expect([await rowsOf('frame_person'), await rowsOf('upload')]).toEqual([before, 0]);
    });

    it('is refused whole for a quote that never closes', async () => {
      const upload = await uploaded('frame', frameFile(...many, '"open', person('e9999')));
      expect(await rehearse(upload)).toEqual({ ok: false, refused: 'broken-off', line: 4502 });
      expect(await rowsOf('upload')).toBe(0);
    });
  });

  it('shows its people per area and age, its addresses, and its refusals', async () => {
    const lines = [
      person('f1'),
      person('f2'),
      person('f3', 2).replace('1980', '2020'),
      person('f4', 3).replace('Oss-Zuid', '11'),
    ];
    const { frameId } = await take('frame', frameFile(...lines, person('f1')), { details });
    const overviews = features.get(FrameOverviews);
    const overview = await web.read(async (tx) => {
      const frame = await features.get(Population).frame(tx, frameId);
      return frame && overviews.overview(tx, frame);
    });
    expect(overview?.perArea[4]).toEqual({ area: '05', ages: [1, 0, 2, 0, 0, 0] });
    expect(overview?.perArea[10]).toEqual({ area: '11', ages: [0, 0, 1, 0, 0, 0] });
    expect(overview?.addresses).toEqual({ one: 2, two: 1, threeOrMore: 0, institutions: 0 });
    expect(overview?.refusals).toEqual([{ kind: 'frame', field: 'pseudonym', reason: 'double', lines: 1 }]);
    expect(await web.run((tx) => overviews.refusals(tx, frameId, CLERK.accountId))).toEqual([
      { kind: 'frame', line: 6, field: 'pseudonym', reason: 'double' },
    ]);
    expect((await events())[0]).toBe('population.refusals-fetched');
  });
});

describe('what comes after the draw', () => {
  let frameId: string;
  beforeAll(async () => {
    const lines = Array.from({ length: 6 }, (_, index) => person(`g${index}`, 1 + index));
    ({ frameId } = await take('frame', frameFile(...lines), { details }));
  });
  const contacts = (...pseudonyms: string[]) =>
    web.read((tx) => features.get(Population).contacts(tx, frameId, pseudonyms));

  it('takes names of the drawn only', async () => {
    const file = `pseudoniem;voorletters;achternaam;naamgebruik;achternaam partner;straat;woonplaats
g0;J;Vries;N;Jansen;Hoogstraat;Oss
g1;A;Bakker;;;Hoogstraat;Oss
z9;B;Smit;;;Hoogstraat;Oss
`;
    const done = await take('names', file, { drawn: new Set(['g0', 'z9']) }, frameId);
    expect(done.outcome).toMatchObject({
      taken: 1,
      refused: 2,
      refusals: [
        { line: 3, field: 'pseudonym', reason: 'not-drawn' },
        { line: 4, field: 'pseudonym', reason: 'unknown-person' },
      ],
    });
    expect((await contacts('g0', 'g1')).map((contact) => contact.salutation)).toEqual([
      'Beste J. Vries-Jansen',
      'Beste bewoner',
    ]);
  });

  it('takes mail addresses with their source and permission, the newest replacing the old', async () => {
    const file = (address: string) =>
      `pseudoniem;e-mail;bron;toestemming\ng0;${address};panel;ja\ng1;geen;panel;ja\n`;
    await take('emails', file('oud@voorbeeld.invalid'), {}, frameId);
    const done = await take('emails', file('nieuw@voorbeeld.invalid'), {}, frameId);
    expect(done.outcome).toMatchObject({ taken: 1, refused: 1 });
    expect((await contacts('g0'))[0]?.email).toBe('nieuw@voorbeeld.invalid');
    const kept = await web.read((tx) => tx.query('select source, permission from person_email'));
    expect(kept).toEqual([{ source: 'panel', permission: 'ja' }]);
  });

  it('applies mutations: the count before is the count after', async () => {
    const file =
      'pseudoniem;mutatie\ng1;overleden\ng1;verhuisd\ng2;verhuisd\ng3;geheim\nelders;verhuisd\ng4;getrouwd\n';
    const upload = await uploaded('mutation', file, frameId);
    const rehearsal = await rehearse(upload);
    expect(rehearsal).toMatchObject({
      outcome: { counts: { deceased: 1, moved: 2, secret: 1, unknown: 1 }, refused: 1 },
    });
    expect((await contacts('g1'))[0]?.gone).toBe('');
    const order = { ...nothingMore, mutationsUntil: '2026-11-09' };
    const done = await web.run((tx) => imports.confirm(tx, upload.id, order, CLERK));
    expect(done).toEqual({ ...rehearsal, frameId });
    expect((await contacts('g1', 'g2', 'g3', 'g4')).map(({ gone, secret }) => [gone, secret])).toEqual([
      ['deceased', false],
      ['moved', false],
      ['', true],
      ['', false],
    ]);
    const frame = await web.read((tx) => features.get(Population).frame(tx, frameId));
    expect(frame?.mutatedUntil).toBe('2026-11-09');
    expect(await web.read((tx) => features.get(FrameOverviews).mutations(tx, frameId))).toMatchObject([
      { deceased: 1, moved: 2 },
    ]);
  });

  it('ends on the day that was promised: people go, counts and promises stay', async () => {
    const population = features.get(Population);
    const erasure = features.get(FrameErasure);
    await web.run(async (tx) => {
      const on = '2026-11-09';
      await population.recordContacts(tx, {
        frameId,
        pseudonyms: ['g0'],
        subjectId: POLL,
        kind: 'invitation',
        on,
      });
      await population.optOut(tx, { pseudonym: 'g5', subjectId: null, level: 'all-polls', on });
    });
    expect(await web.read((tx) => erasure.due(tx))).toEqual([]);
    clock.moveTo(new Date('2027-01-31T23:30:00Z'));
    expect(await web.read((tx) => erasure.due(tx))).toContain(frameId);
    expect(await web.run((tx) => erasure.erase(tx, frameId, SYSTEM))).toEqual({ ok: true, persons: 6 });
    expect(await web.run((tx) => erasure.erase(tx, frameId, SYSTEM))).toEqual({
      ok: false,
      refused: 'erased',
    });
    const traces = ['frame_person', 'person_name', 'person_email', 'frame_refusal'].map((table) =>
      rowsOf(`(select from ${table} where frame_id = '${frameId}')`),
    );
    expect(await Promise.all(traces)).toEqual([0, 0, 0, 0]);
    expect(await web.read((tx) => population.frame(tx, frameId))).toMatchObject({
      persons: 6,
      erasedAt: clock.now(),
    });
    clock.moveTo(new Date('2026-11-10T10:00:00Z'));

    const next = await take('frame', frameFile(...[0, 4, 5].map((index) => person(`g${index}`, 1 + index))), {
      details,
    });
    const question = { subjectId: POLL, quietMonths: 12, today: '2027-01-01' };
    const leftOut = await web.read((tx) => population.leftOut(tx, next.frameId, question));
    expect(Object.fromEntries(leftOut)).toEqual({ g0: 'asked-recently', g5: 'opted-out' });
  });

  it('takes nothing more into a frame that is erased', async () => {
    const upload = await uploaded('mutation', 'pseudoniem;mutatie\ng1;overleden\n');
    await web.run((tx) => tx.change('update upload set frame_id = $2 where id = $1', [upload.id, frameId]));
    await rehearse({ ...upload, frameId });
    expect(await web.run((tx) => imports.confirm(tx, upload.id, nothingMore, CLERK))).toEqual({
      ok: false,
      refused: 'erased',
    });
  });
});
