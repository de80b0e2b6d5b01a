// Rows a second from a CSV file of 100,000 people into the register, beside COPY-like inserts of the same rows without any checking.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { startPostgres } from '../postgres.mjs';

const PEOPLE = 100_000;
const ROUNDS = 3;
const BATCH = 5_000;

export async function run(print) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), database: 'bench' });
  try {
    await measure(print, postgres.url());
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(print, databaseUrl) {
  const { town, app } = await openTown(databaseUrl);
  const people = madePeople(town.residents(1));
  const hall = await town.people();
  const checked = [];
  const bare = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    checked.push(await seconds(() => town.frame(people, hall.researcher)));
    bare.push(await seconds(() => insertAlone(databaseUrl, people)));
  }
  await app.close();
  const rate = (times) => Math.round(PEOPLE / median(times));
  print(
    `${ROUNDS} rounds of ${PEOPLE} people; each import is read twice: rehearsed, then taken over in one transaction`,
  );
  print(`import, checked and sealed: ${rate(checked)} rows/s`);
  print(`the same rows inserted without looking at them: ${rate(bare)} rows/s`);
  print(`ratio: ${(median(bare) / median(checked)).toFixed(2)}`);
}

async function openTown(databaseUrl) {
  const settings = { DATABASE_URL: databaseUrl, SAMENSPEL_SECRET: crypto.randomBytes(32).toString('hex') };
  const load = (file) => import(path.resolve('dist', file));
  await import('reflect-metadata');
  const { readConfig } = await load('libs/platform/config/config.js');
  const { migrate } = await load('libs/platform/database/migrate.js');
  const { Clock } = await load('libs/platform/clock/clock.js');
  const { DemoTownModule } = await load('apps/console/src/demo-town/demo-town.module.js');
  const { LoadTown } = await load('apps/console/src/demo-town/load-town.js');
  const { NestFactory } = await import('@nestjs/core');
  const { config } = readConfig({ ...settings, LOG_LEVEL: 'silent' });
  await migrate(config);
  const app = await NestFactory.createApplicationContext(DemoTownModule.for(config, new Clock()), {
    logger: false,
  });
  return { app, town: app.get(LoadTown) };
}

/** The town has fewer people than the aim speaks of; some live twice, under another pseudonym. */
function madePeople(residents) {
  const twins = residents.map((person) => ({ ...person, pseudonym: `${person.pseudonym}b` }));
  return [...residents, ...twins].slice(0, PEOPLE);
}

async function insertAlone(databaseUrl, people) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    'create temporary table bare (pseudonym text primary key, area text, birth_year integer, gender text, postcode text, house_number text, house_letter text, house_addition text, secret boolean)',
  );
  await client.query('begin');
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH);
    const column = (read) => batch.map(read);
    await client.query(
      'insert into bare select * from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[])',
      [
        column((person) => person.pseudonym),
        column((person) => person.area),
        column((person) => person.birthYear),
        column((person) => person.gender),
        column((person) => person.address.postcode),
        column((person) => person.address.houseNumber),
        column((person) => person.address.houseLetter),
        column((person) => person.address.houseAddition),
        column((person) => person.secret),
      ],
    );
  }
  await client.query('commit');
  await client.end();
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function seconds(work) {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}
