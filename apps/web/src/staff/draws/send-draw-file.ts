// Sends one of the files with which a draw can be made again; nobody on the way may keep it.
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import type { DrawFile, DrawPerson, FoundDraw } from '#features/draws/index.js';
import { frameLines, leftOutLines } from './draw-files.js';

const NAMES: Readonly<Record<DrawFile, { readonly name: string; readonly type: string }>> = {
  record: { name: 'loting.json', type: 'application/json' },
  frame: { name: 'kader.csv', type: 'text/csv' },
  'left-out': { name: 'niet-meegeloot.csv', type: 'text/csv' },
};

export async function sendDrawFile(
  reply: FastifyReply,
  file: DrawFile,
  { document }: Pick<FoundDraw, 'document'>,
  people: readonly DrawPerson[],
): Promise<void> {
  const lines = {
    record: () => [`${canonicalJson(document)}\n`],
    frame: () => frameLines(people),
    'left-out': () => leftOutLines(people),
  }[file]();
  const { name, type } = NAMES[file];
  await reply
    .type(`${type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(lines));
}
