// `samenspel panel`: a fair lottery over panels that meet the targets, with its certificate.
import { METHODS } from '#domain/panel-lottery/certificate.js';
import { checkQuestion } from '#domain/panel-lottery/check-question.js';
import { drawLottery, isMethod } from '#domain/panel-lottery/draw-lottery.js';
import { startStopwatch } from '#platform/clock/stopwatch.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { loadSolver } from '#platform/solver/highs.js';
import { defineCommand, type Outcome } from './command.js';
import { noPanelDocument, panelDocument, type Asked } from './panel-document.js';
import { readPanelQuestion, type PanelInput } from './panel-files.js';
import { targetFaults } from './target-faults.js';

const SIZE_OF_LOTTERY = 1000;
const STAY = /^(0?\.\d+|1(\.0+)?|0)$/;

export const panel = defineCommand({
  name: 'panel',
  summary: 'a fair lottery over panels that meet the targets',
  options: {
    categories: {
      kind: 'file',
      required: true,
      help: 'CSV or XLSX category,name,min,max[,min_flex,max_flex]',
    },
    respondents: { kind: 'file', required: true, help: 'CSV or XLSX with one person per row' },
    size: { kind: 'whole-number', required: true, help: 'how many people to draw' },
    method: { kind: 'text', choices: METHODS, help: `${METHODS.join(', ')}; leximin if left out` },
    household: { kind: 'list', help: 'columns that make an address: at most one person each' },
    panels: {
      kind: 'whole-number',
      help: `number equally likely panels; with a seed ${SIZE_OF_LOTTERY} if left out`,
    },
    seed: { kind: 'text', help: 'hexadecimal digits: draws the panel with the number seed mod panels' },
    replace: {
      kind: 'file',
      help: 'CSV with the ids of people drawn before (with a column status: who stays, who is gone)',
    },
    alternates: { kind: 'whole-number', help: 'people to keep ready; a fifth of the size if left out' },
    stay: { kind: 'text', help: 'the chance that somebody drawn stays, from 0 to 1; 0.9 if left out' },
  },
  async run(given): Promise<Outcome> {
    const seconds = startStopwatch();
    const faults = optionFaults(given);
    const { categories, respondents, size, household = [], replace } = given;
    const read = await readPanelQuestion({ categories, respondents, size, household, replace });
    if (!read.ok || faults.length > 0)
      return { kind: 'bad-input', faults: [...faults, ...(read.ok ? [] : read.faults)] };
    const method = given.method ?? 'leximin';
    const asked: Asked = {
      method: isMethod(method) ? method : 'leximin',
      panels: given.panels ?? (given.seed === undefined ? null : SIZE_OF_LOTTERY),
      seed: given.seed?.toLowerCase() ?? null,
      alternates: given.alternates ?? Math.ceil(read.value.question.size / 5),
      stay: Number(given.stay ?? 0.9),
    };
    return answer(read.value, asked, seconds);
  },
});

async function answer(input: PanelInput, asked: Asked, seconds: () => number): Promise<Outcome> {
  const { question } = input;
  const solver = await loadSolver();
  const lottery = drawLottery(solver, question, asked.method);
  if (lottery !== null) return panelDocument(solver, { question, lottery, asked, seconds });
  const checked = checkQuestion(solver, question);
  if (checked.ok) throw new Error('There is a panel, but no lottery over panels was found.');
  return noPanelDocument(question, asked, { why: checked, faults: targetFaults(input) }, seconds);
}

function optionFaults(given: {
  readonly seed: string | undefined;
  readonly panels: number | undefined;
  readonly stay: string | undefined;
}): InputFault[] {
  const faults: InputFault[] = [];
  if (given.seed !== undefined && !/^[0-9a-f]+$/i.test(given.seed))
    faults.push(faultOf('--seed', `expected hexadecimal digits, found "${given.seed}"`));
  if (given.panels === 0) faults.push(faultOf('--panels', 'expected at least 1'));
  if (given.stay !== undefined && !STAY.test(given.stay))
    faults.push(faultOf('--stay', `expected a number from 0 to 1, found "${given.stay}"`));
  return faults;
}
