// Reads a form that came in parts because a file may be among them: the fields as any other form has them, and the file.
import type { FastifyRequest } from 'fastify';

export type SentParts = {
  /** Names with a text or a list of texts, as Fastify parses a form without a file. */
  readonly body: Readonly<Record<string, string | readonly string[]>>;
  /** Empty when no file was chosen. */
  readonly file: Buffer;
};

const MOST_FIELDS = 200;

/** @param largest of a file, in bytes; of a larger one a byte more than this comes in, so that it can be refused in words */
export async function sentParts(request: FastifyRequest, largest: number): Promise<SentParts> {
  const settings = { limits: { fileSize: largest + 1, fields: MOST_FIELDS }, throwFileSizeLimit: false };
  const fields = new Map<string, readonly string[]>();
  let file: Buffer = Buffer.alloc(0);
  for await (const part of request.parts(settings)) {
    if (part.type === 'file') {
      file = await part.toBuffer();
      continue;
    }
    if (typeof part.value === 'string')
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value]);
  }
  const body = Object.fromEntries([...fields].map(([name, values]) => [name, single(values)]));
  return { body, file };
}

const single = (values: readonly string[]): string | readonly string[] =>
  values.length === 1 ? (values[0] ?? '') : values;
