// Writes docs/states.md from the life cycles, so that the document cannot tell another story than the program.
import { mermaid } from '#domain/lifecycle/mermaid.js';
import type { LifeCycleEntry } from './life-cycles.js';

const introduction = `# States

What people steer has a state, stored in its row and changed under a lock; the tables below are read by the services,
the buttons on the pages and the \`CHECK\` constraints alike. What the world reports (sent, bounced, returned) is a fact
with its time and has no place here.

This file is made from those tables: \`node scripts/states.mjs\`.
`;

export function statesDocument(entries: readonly LifeCycleEntry[]): string {
  return [introduction, ...entries.map(chapter)].join('\n');
}

function chapter({ name, lifecycle, texts }: LifeCycleEntry): string {
  const rows = lifecycle.states.map((state) => `| \`${state}\` | ${texts[state] ?? ''} |`);
  return [
    `## ${name}\n`,
    `\`\`\`mermaid\n${mermaid(lifecycle)}\n\`\`\`\n`,
    ['| state | on the screen |', '|---|---|', ...rows].join('\n'),
    '',
  ].join('\n');
}
