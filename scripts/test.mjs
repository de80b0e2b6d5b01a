// `npm test`: compiles (the journeys run the real programs) and hands over to Jest.
import { runProgram } from './child.mjs';
import { compile } from './compile.mjs';

export async function main(args, { what }) {
  compile();
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const env = what === 'test:full' ? { TEST_SELECTION: 'full' } : {};
  return runProgram([...jest, '-c', 'jest.config.cjs', ...args], { env }).ended;
}
