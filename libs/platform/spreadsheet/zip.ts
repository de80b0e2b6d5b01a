// Puts files in one ZIP archive, uncompressed and without a date, so that the same files always give the same bytes.
import { crc32 } from 'node:zlib';

export type ZippedFile = { readonly name: string; readonly content: Buffer };

/** Source: APPNOTE.TXT, .ZIP File Format Specification, sections 4.3.7, 4.3.12 and 4.3.16. Names in ASCII. */
export function zip(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const about = aboutFile(name, content);
    const local = Buffer.concat([words32(LOCAL_FILE), about, Buffer.from(name), content]);
    const version = words16(VERSION);
    const rest = Buffer.concat([words16(0, 0, 0), words32(0, offset)]);
    entries.push(Buffer.concat([words32(CENTRAL_FILE), version, about, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = files.length;
  const end = [words32(END), words16(0, 0, count, count), words32(directory.length, offset), words16(0)];
  return Buffer.concat([...parts, directory, ...end]);
}

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows. */
const FIRST_DAY = 0x21;

/** What the entry in the archive and the entry in its directory both say. */
function aboutFile(name: string, content: Buffer): Buffer {
  const sizes = words32(crc32(content), content.length, content.length);
  return Buffer.concat([words16(VERSION, 0, 0, 0, FIRST_DAY), sizes, words16(name.length, 0)]);
}

function words16(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => buffer.writeUInt16LE(number, 2 * index));
  return buffer;
}

function words32(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => buffer.writeUInt32LE(number, 4 * index));
  return buffer;
}
