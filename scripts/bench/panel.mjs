// Seconds to the exact leximin lottery with its certificate, beside the times that were published for other software.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const REFERENCE = path.join(process.env.REFERENCE_DATA ?? path.resolve('../shared/reference'), 'sortition');
/** Published times in seconds, and whose they are; on other machines, and where it says so on other people of the same shape. */
const PUBLISHED = {
  example_large_200: '1161.8 (Nature 2021, Gurobi)',
  example_small_20: '2.7 (Nature 2021, Gurobi)',
  synthetic_a_35: '19.6 (same shape, Gurobi)',
  synthetic_c_44: '6.0 (same shape, Gurobi)',
  synthetic_cca_75: '433.5 (same shape, Gurobi)',
  synthetic_hd_30: '37.2 (same shape, Gurobi)',
  synthetic_mass_24: '0.5 (same shape, Gurobi)',
};
/** Pools made here: nearly everybody unique. */
const MADE = [
  {
    name: 'made: 360 people, 7 categories',
    people: 360,
    size: 30,
    published: '42.3 (Gurobi), 140.6 (HiGHS)',
  },
  {
    name: 'made: 1727 people, 7 categories',
    people: 1727,
    size: 110,
    published: '4011.6 (same shape, Gurobi)',
  },
];

export async function run(print) {
  const { loadSolver } = await import('../../dist/libs/platform/solver/highs.js');
  const solver = await loadSolver();
  const { drawLottery } = await import('../../dist/libs/domain/panel-lottery/draw-lottery.js');
  drawLottery(solver, madeQuestion(60, 10), 'leximin');
  print(`${solver.version}, one thread; seconds for the whole way: lottery, panels of people, certificate`);
  print(line('pool', 'people', 'size', 'seconds', 'of cpu', 'furthest', 'check', 'published'));
  for (const name of referenceNames()) await measureReference(print, { solver, drawLottery, name });
  for (const { name, people, size, published } of MADE)
    await measure(print, {
      solver,
      drawLottery,
      name,
      question: madeQuestion(people, size),
      expected: null,
      published,
    });
  print(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

function referenceNames() {
  return fs.existsSync(REFERENCE)
    ? fs.readdirSync(REFERENCE).filter((name) => fs.existsSync(path.join(REFERENCE, name, 'expected.json')))
    : [];
}

async function measureReference(print, { solver, drawLottery, name }) {
  const { readCsvFile } = await import('../../dist/libs/platform/csv/read-csv.js');
  const { readTargets } = await import('../../dist/libs/domain/panel-lottery/read-targets.js');
  const { readPool } = await import('../../dist/libs/domain/panel-lottery/read-pool.js');
  const { runs, expected } = JSON.parse(fs.readFileSync(path.join(REFERENCE, name, 'expected.json'), 'utf8'));
  const table = async (file) => (await readCsvFile(path.join(REFERENCE, name, file))).table;
  const size = runs[0].k;
  const { categories } = readTargets(await table('categories.csv'), size);
  const { people } = readPool(await table('respondents.csv'), categories, []);
  const fastest = Math.min(
    ...runs
      .filter((one) => /leximin|maximin/.test(one.algorithm) && /sortition-algorithms/.test(one.solver ?? ''))
      .map((one) => one.seconds),
  );
  const elsewhere = Number.isFinite(fastest) ? `${fastest.toFixed(1)} (sortition-algorithms, HiGHS)` : '';
  await measure(print, {
    solver,
    drawLottery,
    name,
    question: { size, categories, people },
    expected: Object.values(expected.leximin.probabilities),
    published: PUBLISHED[name] ?? elsewhere,
  });
}

async function measure(print, { solver, drawLottery, name, question, expected, published }) {
  const { checkCertificate } = await import('../../dist/libs/domain/panel-lottery/check-certificate.js');
  const used = process.cpuUsage();
  const start = performance.now();
  const lottery = drawLottery(solver, question, 'leximin');
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const cpu = ((user + system) / 1e6).toFixed(2);
  const before = performance.now();
  const checked = checkCertificate(question, {
    probabilities: Object.fromEntries(
      question.people.map(({ id }, index) => [id, lottery.probabilities[index]]),
    ),
    panels: lottery.panels.map(({ probability, people }) => ({
      probability,
      members: people.map((person) => question.people[person].id),
    })),
    certificate: lottery.certificate,
  });
  const checking = `${checked.ok ? 'ok' : checked.fault} ${((performance.now() - before) / 1000).toFixed(2)}`;
  const inOrder = (values) => [...values].sort((one, other) => one - other);
  const found = inOrder(lottery.probabilities);
  const furthest =
    expected === null
      ? '-'
      : Math.max(...inOrder(expected).map((value, index) => Math.abs(value - found[index]))).toExponential(1);
  print(
    line(name, question.people.length, question.size, seconds.toFixed(2), cpu, furthest, checking, published),
  );
}

const WIDTHS = [34, 7, 5, 8, 8, 9, 9, 0];
const line = (...cells) => cells.map((cell, place) => String(cell).padEnd(WIDTHS[place])).join(' ');

/** Per value the share of the town, and of those who register: the skew that is seen in practice. */
const TOWN = [
  [
    [0.5, 0.55],
    [0.48, 0.42],
    [0.02, 0.03],
  ],
  [
    [0.13, 0.05],
    [0.15, 0.1],
    [0.15, 0.13],
    [0.16, 0.17],
    [0.17, 0.22],
    [0.13, 0.22],
    [0.11, 0.11],
  ],
  [
    [0.27, 0.08],
    [0.38, 0.25],
    [0.35, 0.67],
  ],
  [
    [0.15, 0.22],
    [0.15, 0.12],
    [0.18, 0.18],
    [0.2, 0.16],
    [0.12, 0.1],
    [0.08, 0.12],
    [0.12, 0.1],
  ],
  [
    [0.73, 0.85],
    [0.1, 0.08],
    [0.17, 0.07],
  ],
  [
    [0.56, 0.72],
    [0.29, 0.15],
    [0.15, 0.13],
  ],
  [
    [0.45, 0.6],
    [0.25, 0.22],
    [0.3, 0.18],
  ],
];

/** A pool of this shape, with targets at the shares of the town, widened so that one hidden panel meets them. */
function madeQuestion(count, size) {
  let state = 20260801;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const pick = (shares) => {
    let left = next() * shares.reduce((sum, [, registers]) => sum + registers, 0);
    return shares.findIndex(([, registers]) => (left -= registers) < 0);
  };
  const pool = Array.from({ length: count }, () => TOWN.map((shares) => Math.max(0, pick(shares))));
  const hidden = TOWN.map((shares) => shares.map(() => 0));
  const lacking = (values) =>
    values.reduce((sum, value, category) => {
      const wanted = TOWN[category][value][0] * size;
      return sum + (wanted - hidden[category][value]) / Math.max(1, wanted);
    }, 0);
  const rest = [...pool];
  for (let seat = 0; seat < size; seat += 1) {
    const some = Array.from({ length: 60 }, () => rest[Math.floor(next() * rest.length)]);
    const best = some.reduce((one, other) => (lacking(other) > lacking(one) ? other : one));
    best.forEach((value, category) => (hidden[category][value] += 1));
    rest.splice(rest.indexOf(best), 1);
  }
  const categories = TOWN.map((shares, category) => ({
    name: `c${category}`,
    targets: shares.map(([share], value) => {
      const has = hidden[category][value];
      const [min, max] = [Math.min(has, Math.floor(share * size)), Math.max(has, Math.ceil(share * size))];
      return { value: `v${value}`, min, max, minFlex: 0, maxFlex: size };
    }),
  }));
  const people = pool.map((values, index) => ({
    id: `p${index}`,
    values: values.map((value) => `v${value}`),
    household: null,
  }));
  return { size, categories, people };
}
