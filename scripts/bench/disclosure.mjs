// Times and costs of disclosure control: tables with a known optimum, 720 cells of four variables, and a whole poll.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const QUESTIONS = 25;
const VARIABLES = [8, 4, 3, 3, 5];
const PEOPLE = 800;

const load = (file) => import(path.resolve('dist/libs', file));

export async function run(print) {
  const { protect } = await load('domain/disclosure/protect.js');
  const { loadSolver } = await load('platform/solver/highs.js');
  const solver = await loadSolver('costs');
  const hide = (tables) => {
    const begin = performance.now();
    const { protection } = protect(tables, solver);
    return { ...protection, seconds: (performance.now() - begin) / 1000 };
  };
  const fixtures = JSON.parse(fs.readFileSync('test/golden/disclosure/fixtures.json', 'utf8'));
  for (const [name, { table, optimalCost }] of Object.entries(fixtures).filter(
    ([, each]) => each.optimalCost,
  )) {
    const { cost, leaks, seconds } = hide([tableOf(table)]);
    print(
      `${name}: cost ${cost}, optimum ${optimalCost} (${(cost / optimalCost).toFixed(2)}), ${leaks.length} leaks, ${seconds.toFixed(1)} s`,
    );
  }
  print(await traps(fixtures, solver));
  const four = hide([fourWay()]);
  print(
    `720 cells: ${four.hidden.length} hidden, cost ${four.cost}, ${four.leaks.length} leaks, ${four.seconds.toFixed(1)} s; aim 10 s`,
  );
  const people = madePeople();
  const questions = Array.from({ length: QUESTIONS }, (_, question) => hide(tablesOf(people, question)));
  const seconds = questions.reduce((sum, each) => sum + each.seconds, 0);
  const leaks = questions.reduce((sum, each) => sum + each.leaks.length, 0);
  const hidden = questions.reduce((sum, each) => sum + each.hidden.length, 0);
  print(
    `the tables of ${QUESTIONS} questions x ${VARIABLES.length} variables, ${PEOPLE} people: ${hidden} hidden, ${leaks} leaks, ${seconds.toFixed(1)} s; aim 300 s`,
  );
  const whole = await wholeResult(people, solver);
  print(
    `a whole result of ${QUESTIONS} questions x ${VARIABLES.length} variables and a pair, audited as one set: ${whole.counts} counts, ${whole.hidden} hidden, ${whole.seconds.toFixed(1)} s; aim 300 s`,
  );
}

/** Tables that somebody hid cells of: each of them gives something away, but the one called safe. */
async function traps(fixtures, solver) {
  const { audit } = await load('domain/disclosure/audit.js');
  const { cellSystem } = await load('domain/disclosure/cell-system.js');
  const { RULE_OF_TEN } = await load('domain/disclosure/rule.js');
  const hidden = Object.entries(fixtures).filter(
    ([, { suppressed, optimalCost }]) => suppressed && !optimalCost,
  );
  const flagged = hidden.filter(([, { table, suppressed }]) => {
    const { system } = cellSystem([tableOf(table)]);
    const names = suppressed.map((cell) => cell.map((place) => (place < 0 ? '*' : String(place))));
    const cells = new Set(names.map((name) => system.find(0, name)));
    return audit(system, cells, RULE_OF_TEN, solver).some(({ leak }) => leak !== null);
  });
  const right = hidden.filter(
    ([name]) => (name === 'safe_square') !== flagged.some(([each]) => each === name),
  );
  return `traps: ${flagged.length} of ${hidden.length} tables flagged, ${right.length} of ${hidden.length} as they should be`;
}

/** A whole result: questions of several kinds, routes and several choices, by five variables and one pair of them. */
async function wholeResult(people, solver) {
  const { resultDocument } = await load('features/results/result-document.js');
  const { weightedSample } = await load('domain/weighting/weighted-sample.js');
  const { simpleDesign } = await load('domain/weighting/survey-design.js');
  const weights = new Float64Array(PEOPLE).fill(90);
  const sample = weightedSample(simpleDesign(weights, 90 * PEOPLE), weights, null);
  const groups = VARIABLES.map((size, place) => ({
    name: `v${place}`,
    categories: [...Array.from({ length: size }, (_, category) => `k${category}`), 'alle'],
    codes: Int32Array.from(people, ({ background }) => background[place]),
  }));
  const asked = { help: '', required: true, dontKnow: false };
  const options = Array.from({ length: 5 }, (_, code) => ({ code: `a${code}`, label: `Antwoord ${code}` }));
  const questions = Array.from({ length: QUESTIONS }, (_, place) => {
    const question = { ...asked, id: `q${place}`, text: `Vraag ${place}` };
    if (place % 5 === 1) return { ...question, kind: 'multiple-choice', options, atMost: 0 };
    if (place % 5 === 2) return { ...question, kind: 'report-mark' };
    const showIf = { kind: 'chose', question: `q${place - 3}`, codes: ['a0'] };
    return { ...question, kind: 'single-choice', options, ...(place % 5 === 3 ? { showIf } : {}) };
  });
  const answerTo = ({ kind }, given) => {
    if (kind === 'report-mark') return { kind: 'number', value: 10 - 2 * given };
    const codes = options.filter((_, place) => (given + place) % 3 === 0).map(({ code }) => code);
    return kind === 'multiple-choice' ? { kind: 'choices', codes } : { kind: 'choice', code: `a${given}` };
  };
  const wasAsked = ({ showIf }, given) =>
    showIf === undefined || given[Number(showIf.question.slice(1))] === 0;
  const answers = people.map(({ answers: given }) =>
    Object.fromEntries(
      questions.flatMap((question, place) =>
        wasAsked(question, given) ? [[question.id, answerTo(question, given[place])]] : [],
      ),
    ),
  );
  const fieldwork = { questionnaireDigest: '', invited: 4000, byEmail: 4000, byLetter: 0 };
  const weighting = {
    traits: groups.map(({ name }) => name),
    precision: 'margin-of-error',
    effective: PEOPLE,
  };
  const crossing = { traits: ['v1', 'v2'], questions: ['q0', 'q4', 'q5'] };
  const begin = performance.now();
  const { protection } = resultDocument({ version: 1, questions }, answers, fieldwork, {
    weighed: { sample, weighting, groups },
    ...{ solver, crossing },
  });
  return { ...protection, seconds: (performance.now() - begin) / 1000 };
}

function tableOf(nested) {
  const sizes = [];
  for (let level = nested; Array.isArray(level); level = level[0]) sizes.push(level.length);
  const variables = sizes.map((size, index) => ({
    name: `v${index}`,
    categories: Array.from({ length: size }, (_, category) => String(category)),
  }));
  return { variables, counts: nested.flat(Infinity) };
}

function fourWay() {
  const [header, ...rows] = fs
    .readFileSync('test/golden/weighting/respondents.csv', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const variables = ['wijk', 'age', 'education', 'q1_windmolens'].map((name) => {
    const column = header.indexOf(name);
    return { name, column, categories: [...new Set(rows.map((row) => row[column]))].sort() };
  });
  const counts = new Array(variables.reduce((size, { categories }) => size * categories.length, 1)).fill(0);
  for (const row of rows)
    counts[
      variables.reduce(
        (at, { column, categories }) => at * categories.length + categories.indexOf(row[column]),
        0,
      )
    ] += 1;
  return { variables: variables.map(({ name, categories }) => ({ name, categories })), counts };
}

function madePeople() {
  let state = 7;
  const dice = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: PEOPLE }, () => ({
    background: VARIABLES.map((size) => Math.floor(dice() ** 1.4 * size)),
    answers: Array.from({ length: QUESTIONS }, () => Math.floor(dice() ** 1.5 * 5)),
  }));
}

/** One question by each variable: tables that share the margin of the question. */
function tablesOf(people, question) {
  const answers = { name: 'answer', categories: ['1', '2', '3', '4', '5'] };
  return VARIABLES.map((size, variable) => {
    const counts = new Array(size * 5).fill(0);
    for (const { background, answers: given } of people)
      counts[background[variable] * 5 + given[question]] += 1;
    const categories = Array.from({ length: size }, (_, category) => String(category));
    return { variables: [{ name: `v${variable}`, categories }, answers], counts };
  });
}
