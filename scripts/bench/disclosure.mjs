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
    `a poll of ${QUESTIONS} questions x ${VARIABLES.length} variables, ${PEOPLE} people: ${hidden} hidden, ${leaks} leaks, ${seconds.toFixed(1)} s; aim 300 s`,
  );
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
