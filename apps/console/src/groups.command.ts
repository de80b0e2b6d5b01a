// `samenspel groups`: members over tables in several rounds.
import { diceFrom } from '#domain/panel-lottery/dice.js';
import { seatTables } from '#domain/seating/seat-tables.js';
import type { Seating, SeatingRefusal } from '#domain/seating/seating-question.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { defineCommand, type Outcome } from './command.js';
import { faultsIn } from './draw-files.js';
import { readMembers, readPairs } from './group-files.js';

export const groups = defineCommand({
  name: 'groups',
  summary: 'divide members over tables in several rounds, mixed and with new meetings',
  options: {
    members: { kind: 'file', required: true, help: 'CSV with one member per row' },
    tables: { kind: 'whole-number', required: true, help: 'how many tables' },
    rounds: { kind: 'whole-number', required: true, help: 'how many rounds' },
    mix: { kind: 'list', help: 'columns whose values every table should have its share of' },
    apart: { kind: 'file', help: 'CSV with two ids per row (or id,group): never at one table' },
    together: { kind: 'file', help: 'CSV with two ids per row (or id,group): always at one table' },
    seed: { kind: 'text', help: 'hexadecimal digits: another seed, other tables' },
  },
  async run(given): Promise<Outcome> {
    const members = await readMembers(given.members, given.mix ?? []);
    const known = members.ok ? members.value : null;
    const [apart, together] = await Promise.all([
      readPairs(given.apart, known),
      readPairs(given.together, known),
    ]);
    const faults = [...optionFaults(given), ...[members, apart, together].flatMap(faultsIn)];
    if (!members.ok || !apart.ok || !together.ok || faults.length > 0) return { kind: 'bad-input', faults };
    const { tables, rounds, seed = '0' } = given;
    const question = { members: members.value, tables, rounds, apart: apart.value, together: together.value };
    const start = Number(BigInt(`0x${seed}`) % 4294967296n);
    return outcomeOf(seatTables(question, diceFrom(start)));
  },
});

function outcomeOf(seating: Seating | SeatingRefusal): Outcome {
  if (!seating.ok) {
    const { ok: _, ...document } = seating;
    return { kind: 'no-answer', document, summary: [SENTENCES[seating.refused]] };
  }
  const { rounds, meetings, mostMeetings, imbalance } = seating;
  const document = {
    rounds: rounds.map((tables) => tables.map((members, table) => ({ table: table + 1, members }))),
    meetings,
    mostMeetings,
    imbalance,
  };
  const summary = [
    `${meetings} different pairs meet, ${mostMeetings} at most could; imbalance ${imbalance}.`,
  ];
  return { kind: 'done', document, summary };
}

const SENTENCES: Record<SeatingRefusal['refused'], string> = {
  'too-few-members': 'There are fewer members than tables. Take fewer tables.',
  'together-and-apart': 'Two people cannot sit both together and apart.',
  'too-many-together': 'More people have to sit together than a table has seats. Take fewer tables.',
  'apart-not-kept':
    'No arrangement was found in which these people sit apart. Take more tables, or fewer pairs.',
};

function optionFaults(given: {
  readonly tables: number;
  readonly rounds: number;
  readonly seed: string | undefined;
}): InputFault[] {
  const faults: InputFault[] = [];
  if (given.tables === 0) faults.push(faultOf('--tables', 'expected at least 1'));
  if (given.rounds === 0) faults.push(faultOf('--rounds', 'expected at least 1'));
  if (given.seed !== undefined && !/^[0-9a-f]+$/i.test(given.seed))
    faults.push(faultOf('--seed', `expected hexadecimal digits, found "${given.seed}"`));
  return faults;
}
