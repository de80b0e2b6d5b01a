// Proves that no rule is silent: each one is broken once, on purpose, and must report exactly that place.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLANTS = path.join(import.meta.dirname, 'plants');

describe('the rules of architecture.cjs', () => {
  let planted: string[];
  let caught: string[];

  beforeAll(async () => {
    const tree = path.join(PLANTS, 'architecture');
    [planted, caught] = await Promise.all([plantsIn(tree), cruise(tree)]);
  }, 120_000);

  it('catch every plant, and nothing else', () => {
    expect(caught).toEqual(planted);
  });

  it('each have a plant', () => {
    const { forbidden } = createRequire(import.meta.url)(path.join(ROOT, 'architecture.cjs'));
    const names: string[] = forbidden.map((rule: { name: string }) => rule.name);
    expect(withoutPlant(names, planted)).toEqual([]);
  });

  it('each teach what to do instead', () => {
    const { forbidden } = createRequire(import.meta.url)(path.join(ROOT, 'architecture.cjs'));
    const mute = forbidden.filter((rule: { comment?: string }) => (rule.comment?.length ?? 0) < 40);
    expect(mute).toEqual([]);
  });
});

describe('the rules for lines', () => {
  let planted: string[];
  let caught: string[];

  beforeAll(async () => {
    const tree = path.join(PLANTS, 'lines');
    [planted, caught] = await Promise.all([plantsIn(tree), lint(tree)]);
  }, 120_000);

  it('catch every plant, and nothing else', () => {
    expect(caught).toEqual(planted);
  });

  it('each have a plant when they are our own', async () => {
    const plugin: string = path.join(ROOT, 'scripts/lint/house.mjs');
    const { house } = await import(plugin);
    const names = Object.keys(house.rules).map((name) => `house/${name}`);
    expect(withoutPlant(names, planted)).toEqual([]);
  });
});

const withoutPlant = (names: readonly string[], planted: readonly string[]) =>
  names.filter((name) => !planted.some((plant) => plant.startsWith(`${name}: `)));

/** What the plants say of themselves, as sorted lines "rule: file". */
async function plantsIn(tree: string): Promise<string[]> {
  const entries = await readdir(tree, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.name.endsWith('.ts'));
  const found = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const rules = (await readFile(file, 'utf8')).matchAll(/Planted against `([^`]+)`/g);
    return [...rules].map(([, rule]) => `${String(rule)}: ${path.relative(tree, file)}`);
  });
  return (await Promise.all(found)).flat().sort();
}

async function cruise(tree: string): Promise<string[]> {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(ROOT, 'architecture.cjs');
  const said = await run(program, ['--config', config, '--output-type', 'json', 'apps', 'libs'], tree);
  const { summary } = JSON.parse(said);
  return inOrder(summary.violations.map((one: Violation) => `${one.rule.name}: ${one.from}`));
}

async function lint(tree: string): Promise<string[]> {
  const said = await run(
    path.join(ROOT, 'node_modules/eslint/bin/eslint.js'),
    ['--format', 'json', '.'],
    tree,
  );
  const files: LintedFile[] = JSON.parse(said);
  const lines = files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${ruleId ?? 'noInlineConfig'}: ${path.relative(tree, filePath)}`),
  );
  return inOrder(lines);
}

type Violation = { readonly rule: { readonly name: string }; readonly from: string };
type LintedFile = {
  readonly filePath: string;
  /** A comment that would switch off a rule is reported without a rule of its own. */
  readonly messages: readonly { readonly ruleId: string | null }[];
};

const inOrder = (lines: readonly string[]) => [...new Set(lines)].sort();

/** Both programs end with an exit code above zero, because they find what was planted. */
function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { cwd, maxBuffer: 1e8 }, (_, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}
