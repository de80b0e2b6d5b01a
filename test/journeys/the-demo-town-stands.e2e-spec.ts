// Loads a small share of the made-up town as `npm start` does, and looks at what a newcomer will find in it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questionKinds } from '#domain/questionnaire/question.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startProgram } from '../support/program.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function load(env: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const program = startProgram('console', { DATABASE_URL: database.url, ...env }, [
    'demo-town',
    '--share',
    '6',
  ]);
  const code = await new Promise<number | null>((resolve) => program.process.once('exit', resolve));
  return { code, output: program.output() };
}

const rows = <Row>(sql: string): Promise<readonly Row[]> =>
  database.transactions.read((tx) => tx.query<Row>(sql));

describe('the demo town', () => {
  it('is never loaded in production', async () => {
    const { code, output } = await load({
      NODE_ENV: 'production',
      BASE_URL: 'https://samenspel.oss.nl',
      MAIL_FROM: 'Gemeente Oss <peilingen@oss.nl>',
      SMTP_URL: 'smtp://127.0.0.1:1',
    });
    expect(code).toBe(2);
    expect(output).toContain('never loaded in production');
    expect(await rows('select from staff_account')).toHaveLength(0);
  });

  it('loads into an empty database, and only there', async () => {
    const { code, output } = await load();
    expect(output).toContain('The made-up town stands');
    expect(code).toBe(0);
    const again = await load();
    expect(again.output).toContain('so the demo town was not loaded');
  });

  it('has published polls with answers, an open one and a draft, and an assembly', async () => {
    const polls = await rows<{ state: string; answered: number }>(
      `select state, (select count(*)::integer from participation p join invitation i on i.id = p.invitation_id
        where i.subject_id = poll.id and p.answered) as answered from poll order by number`,
    );
    expect(polls.map(({ state }) => state)).toEqual(['published', 'published', 'published', 'open', 'draft']);
    for (const { answered } of polls.slice(0, 3)) expect(answered).toBeGreaterThan(10);
    expect(await rows(`select from result where state = 'published'`)).toHaveLength(3);
    expect(await rows('select from assembly')).toHaveLength(1);
  });

  it('shows every kind of question, one poll after another, and what people wrote', async () => {
    const [asked] = await rows<{ kinds: readonly string[] }>(
      `select array_agg(distinct question ->> 'kind') as kinds from result,
        jsonb_array_elements(document -> 'questions') question where state = 'published'`,
    );
    expect(asked?.kinds.toSorted()).toEqual(
      questionKinds.filter((kind) => kind !== 'information').toSorted(),
    );
    expect(await rows('select from poll_edition')).toHaveLength(1);
    expect(await rows('select from result_crossing')).toHaveLength(1);
    expect(await rows(`select from open_question where state = 'published'`)).toHaveLength(1);
  });

  it('sent the mail of the published poll, draws after sealing, and writes to no real address', async () => {
    const [left] = await rows<{ waiting: number }>(
      `select count(*)::integer as waiting from delivery d join mailing m on m.id = d.mailing_id
       join poll on poll.id = m.subject_id where poll.state = 'published' and d.handed_over_at is null`,
    );
    expect(left?.waiting).toBe(0);
    const stages = await rows<{ draw: string; stage: string }>(
      'select draw_id::text as draw, stage from draw_stage order by draw_id, at',
    );
    const lasts = new Map(stages.map(({ draw, stage }) => [draw, stage]));
    expect(new Set(lasts.values())).toEqual(new Set(['drawn']));
    const addresses = await rows<{ email: string }>(
      `select email from person_email where email not like '%.invalid'`,
    );
    expect(addresses).toEqual([]);
  });
});
