// Door 3: the terminal, `samenspel <command>`.
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { faultOf } from '#platform/csv/input-fault.js';
import { commands } from './commands.js';
import { runTerminal, type Screen } from './run-terminal.js';

const screen: Screen = {
  print: (text) => void process.stdout.write(text),
  remark: (line) => void process.stderr.write(`${line}\n`),
  async save(file, text) {
    try {
      await writeFile(file, text);
      return undefined;
    } catch (error) {
      return faultOf('--output', `expected a file that can be written; ${String(error)}`);
    }
  },
};

process.exitCode = await runTerminal(process.argv.slice(2), commands, screen);
