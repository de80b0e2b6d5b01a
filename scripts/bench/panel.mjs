// Seconds to the exact leximin lottery with its certificate, and how near a thousand numbered panels come to it, beside the
// times of other software.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const REFERENCE = path.join(process.env.REFERENCE_DATA ?? path.resolve('../shared/reference'), 'sortition');
/** Published times in seconds (leximin with Gurobi, Nature 2021); on other machines, and where it says so other people. */
const PUBLISHED = {
  example_large_200: '1161.8',
  example_small_20: '2.7',
  synthetic_a_35: '19.6 same shape',
  synthetic_c_44: '6.0 same shape',
  synthetic_cca_75: '433.5 same shape',
  synthetic_hd_30: '37.2 same shape',
  synthetic_mass_24: '0.5 same shape',
};
/** Goals in seconds; any pool of 150 people or fewer is to take no more than one. */
const GOALS = { example_large_200: 0.1, synthetic_hd_30: 2.5 };
const GOAL_UP_TO_150 = 1;
/** Pools made here: nearly everybody unique. */
const MADE = [
  {
    name: 'made: 360 people, 7 categories',
    people: 360,
    size: 30,
    goal: 3,
    reference: '140.6 leximin',
    published: '42.3 same shape',
  },
  {
    name: 'made: 1727 people, 7 categories',
    people: 1727,
    size: 110,
    goal: 15,
    reference: '-',
    published: '4011.6 same shape',
  },
];
const NUMBERED = 1000;

export async function run(print) {
  const start = performance.now();
  const { loadSolver } = await import('../../dist/libs/platform/solver/highs.js');
  const solver = await loadSolver();
  const loaded = performance.now() - start;
  const { drawLottery } = await import('../../dist/libs/domain/panel-lottery/draw-lottery.js');
  drawLottery(solver, madeQuestion(60, 10), 'leximin');
  print(`${solver.version}, loaded once in ${loaded.toFixed(0)} ms; one thread.`);
  print('seconds, cpu: lottery, panels of people and certificate written. furthest: from the exact chances.');
  print(
    'check: seconds to check the certificate without a solver. reference: sortition-algorithms 0.10.1 on HiGHS.',
  );
  print('published: leximin with Gurobi (Nature 2021). The two were timed on other machines.');
  print(
    line('pool', 'people', 'size', 'seconds', 'cpu', 'goal', 'furthest', 'check', 'reference', 'published'),
  );
  const drawn = [];
  for (const name of referenceNames())
    drawn.push(await measure(print, { solver, drawLottery, ...(await referenceOf(name)) }));
  for (const { people, size, ...made } of MADE)
    drawn.push(
      await measure(print, {
        solver,
        drawLottery,
        question: madeQuestion(people, size),
        expected: null,
        ...made,
      }),
    );
  print(`peak memory of this process ${peak()} MB; goal 400`);
  print('');
  print(
    `${NUMBERED} numbered panels, in thousandths: any chance changes by, the lowest falls by; goal 2 and 1.5 in 120 s`,
  );
  print(numberedLine('pool', 'any', 'lowest', 'seconds', 'cpu'));
  for (const one of drawn) await measureNumbered(print, solver, one);
  print(`peak memory of this process ${peak()} MB`);
}

const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);

function referenceNames() {
  return fs.existsSync(REFERENCE)
    ? fs.readdirSync(REFERENCE).filter((name) => fs.existsSync(path.join(REFERENCE, name, 'expected.json')))
    : [];
}

async function referenceOf(name) {
  const { readCsvFile } = await import('../../dist/libs/platform/csv/read-csv.js');
  const { readTargets } = await import('../../dist/libs/domain/panel-lottery/read-targets.js');
  const { readPool } = await import('../../dist/libs/domain/panel-lottery/read-pool.js');
  const { runs, expected } = JSON.parse(fs.readFileSync(path.join(REFERENCE, name, 'expected.json'), 'utf8'));
  const table = async (file) => (await readCsvFile(path.join(REFERENCE, name, file))).table;
  const size = runs[0].k;
  const { categories } = readTargets(await table('categories.csv'), size);
  const { people } = readPool(await table('respondents.csv'), categories, []);
  return {
    name,
    question: { size, categories, people },
    expected: Object.values(expected.leximin.probabilities),
    goal: GOALS[name] ?? (people.length <= 150 ? GOAL_UP_TO_150 : '-'),
    reference: timeOf(runs, 'leximin') ?? timeOf(runs, 'maximin') ?? '-',
    published: PUBLISHED[name] ?? '-',
  };
}

/** The time stated for the reference software; a run that never ended is said to be so. */
function timeOf(runs, algorithm) {
  const run = runs.find(
    (one) => one.algorithm === algorithm && /sortition-algorithms/.test(one.solver ?? ''),
  );
  if (run === undefined) return null;
  return `${typeof run.seconds === 'number' ? run.seconds.toFixed(1) : 'no end'} ${algorithm}`;
}

function timed(work) {
  const [used, start] = [process.cpuUsage(), performance.now()];
  const result = work();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const { user, system } = process.cpuUsage(used);
  return { result, seconds, cpu: ((user + system) / 1e6).toFixed(2) };
}

async function measure(print, { solver, drawLottery, name, question, expected, goal, reference, published }) {
  const { checkCertificate } = await import('../../dist/libs/domain/panel-lottery/check-certificate.js');
  const drawing = timed(() => drawLottery(solver, question, 'leximin'));
  const lottery = drawing.result;
  const checking = timed(() =>
    checkCertificate(question, {
      probabilities: Object.fromEntries(
        question.people.map(({ id }, index) => [id, lottery.probabilities[index]]),
      ),
      panels: lottery.panels.map(({ probability, people }) => ({
        probability,
        members: people.map((person) => question.people[person].id),
      })),
      certificate: lottery.certificate,
    }),
  );
  const verdict = `${checking.result.ok ? 'ok' : checking.result.fault} ${checking.seconds}`;
  const inOrder = (values) => [...values].sort((one, other) => one - other);
  const found = inOrder(lottery.probabilities);
  const furthest =
    expected === null
      ? '-'
      : Math.max(...inOrder(expected).map((value, index) => Math.abs(value - found[index]))).toExponential(1);
  const { people, size } = question;
  const { seconds, cpu } = drawing;
  print(line(name, people.length, size, seconds, cpu, goal, furthest, verdict, reference, published));
  return { name, question, lottery };
}

async function measureNumbered(print, solver, { name, question, lottery }) {
  const { numberPanels } = await import('../../dist/libs/domain/panel-lottery/number-panels.js');
  const { result, seconds, cpu } = timed(() => numberPanels(solver, question, lottery, NUMBERED));
  const thousandths = (share) => (share * 1000).toFixed(2);
  print(numberedLine(name, thousandths(result.largestChange), thousandths(result.lowestLoss), seconds, cpu));
}

const inColumns =
  (widths) =>
  (...cells) =>
    cells
      .map((cell, place) => String(cell).padEnd(widths[place]))
      .join(' ')
      .trimEnd();
const numberedLine = inColumns([34, 7, 7, 8, 8]);
const line = inColumns([34, 7, 5, 8, 8, 5, 9, 8, 15, 0]);

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
