// The terminal keeps its contract: one document, remarks apart, and an exit code that tells how it ended.
import { describe, expect, it } from '@jest/globals';
import { faultOf } from '#platform/csv/input-fault.js';
import { defineCommand, type Outcome } from './command.js';
import { runTerminal, type Screen } from './run-terminal.js';

const OUTCOMES: Record<string, Outcome> = {
  done: { kind: 'done', document: { answer: 42 }, summary: ['It is 42.'] },
  bad: {
    kind: 'bad-input',
    faults: [{ file: 'p.csv', line: 3, column: 'age', message: 'expected a number' }],
  },
  none: { kind: 'no-answer', document: { change: 'fewer seats' }, summary: ['No such panel.'] },
};

const ask = defineCommand({
  name: 'ask',
  summary: 'gives the outcome asked for',
  options: {
    for: { kind: 'text', required: true, choices: ['done', 'bad', 'none', 'options'], help: 'the outcome' },
    size: { kind: 'whole-number', help: 'a number' },
    strata: { kind: 'list', help: 'columns' },
    loud: { kind: 'flag', help: 'whether loud' },
  },
  run: async (given) =>
    OUTCOMES[given.for] ?? {
      kind: 'done',
      document: { size: given.size, strata: given.strata, loud: given.loud },
      summary: [],
    },
});

async function run(...args: string[]) {
  const seen = { printed: '', remarks: new Array<string>(), files: new Map<string, string>() };
  const screen: Screen = {
    print: (text) => void (seen.printed += text),
    remark: (line) => void seen.remarks.push(line),
    save: async (file, text) => {
      if (file === 'locked') return faultOf('--output', 'locked');
      seen.files.set(file, text);
      return undefined;
    },
  };
  const code = await runTerminal(args, { ask: async () => ask, broken: neverLoaded }, screen);
  return { code, ...seen };
}

async function neverLoaded(): Promise<never> {
  throw new Error('a command that was not asked for was loaded');
}

describe('the terminal', () => {
  it('prints the document, keeps the summary apart and ends with 0', async () => {
    const seen = await run('ask', '--for', 'done');
    expect(seen).toMatchObject({ code: 0, printed: '{\n  "answer": 42\n}\n', remarks: ['It is 42.'] });
  });

  it('writes the document to the file named by --output and prints nothing', async () => {
    const seen = await run('ask', '--for=none', '--output', 'out.json');
    expect(seen).toMatchObject({ code: 3, printed: '', remarks: ['No such panel.'] });
    expect(seen.files.get('out.json')).toContain('"fewer seats"');
  });

  it('ends with 2 and writes nothing when the input is bad', async () => {
    const seen = await run('ask', '--for', 'bad', '--output', 'out.json');
    expect(seen).toMatchObject({
      code: 2,
      printed: '',
      remarks: ['p.csv, line 3, column "age": expected a number'],
    });
    expect(seen.files.size).toBe(0);
  });

  it('ends with 2 when the output cannot be written', async () => {
    expect(await run('ask', '--for', 'done', '--output', 'locked')).toMatchObject({ code: 2 });
  });

  it('hands the options over by name and kind', async () => {
    const seen = await run('ask', '--for', 'options', '--size', '12', '--strata', 'wijk, leeftijd', '--loud');
    expect(JSON.parse(seen.printed)).toEqual({ size: 12, strata: ['wijk', 'leeftijd'], loud: true });
  });

  it('reports every fault in the options together', async () => {
    const seen = await run('ask', 'stray', '--size', '1.5', '--strata', 'a,,b', '--colour=red', '--size=3');
    expect(seen.code).toBe(2);
    expect(seen.remarks.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['stray', '--colour', '--for', '--size', '--strata']),
    );
    expect(seen.remarks).toHaveLength(6);
  });

  it('refuses a value that is not among the choices, and an option without its value', async () => {
    expect((await run('ask', '--for', 'maybe')).remarks).toEqual([
      '--for: expected done, bad, none, options; found "maybe"',
    ]);
    expect((await run('ask', '--for')).remarks).toEqual(['--for: expected a value, found nothing']);
  });

  it('names the commands when it does not know the one asked for', async () => {
    expect(await run('constructor')).toMatchObject({
      code: 2,
      remarks: ['constructor: unknown command; known are ask, broken'],
    });
  });

  it('explains one command without running it', async () => {
    const seen = await run('ask', '--help');
    expect(seen.code).toBe(0);
    expect(seen.printed).toMatch(/--size N +a number\n/);
    expect(seen.printed).toMatch(/--output FILE/);
  });
});
