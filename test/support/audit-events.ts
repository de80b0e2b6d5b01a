// Reads the sources for every event that can be written in the audit trail, also where a name is put together.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export type FoundEvents = {
  /** Whole names, such as `poll.opened`. */
  readonly names: ReadonlySet<string>;
  /** Beginnings of names that are put together, such as `draw.` of `draw.${stage}`. */
  readonly beginnings: ReadonlySet<string>;
};

const EVENT = /^[a-z]+\.[a-z]+(-[a-z]+)*$/;
const FILE_NAME = /\.(csv|css|html|js|json|jsonl|pdf|svg|ts|txt)$/;
const BEGINNING = /^[a-z]+\.$/;
const root = path.resolve(import.meta.dirname, '../..');

export function auditEventsInSources(): FoundEvents {
  const names = new Set<string>();
  const beginnings = new Set<string>();
  for (const file of ['apps', 'libs'].flatMap(sourcesIn)) {
    const text = fs.readFileSync(file, 'utf8');
    if (!text.includes('audit/audit.js')) continue;
    collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), names, beginnings);
  }
  return { names, beginnings };
}

function collect(node: ts.Node, names: Set<string>, beginnings: Set<string>): void {
  if (ts.isStringLiteralLike(node) && EVENT.test(node.text) && !FILE_NAME.test(node.text))
    names.add(node.text);
  if (ts.isTemplateHead(node) && BEGINNING.test(node.text)) beginnings.add(node.text);
  ts.forEachChild(node, (child) => collect(child, names, beginnings));
}

/** Everything that records an event names its type or the service that writes it, so it imports the trail. */
function sourcesIn(top: string): readonly string[] {
  return fs
    .readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/spec\.ts$|\/texts\//.test(file))
    .map((file) => path.join(root, top, file));
}
