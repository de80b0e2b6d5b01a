// Takes single files out of a ZIP archive that a stranger made: nothing in it may cost more than its reader allows.
import { crc32, inflateRawSync } from 'node:zlib';

/** The archive is damaged, encrypted, or uses something that no spreadsheet program writes. */
export class BrokenArchive extends Error {}
/** A file in the archive is larger than allowed. */
export class ArchiveTooLarge extends Error {}

export type Archive = {
  readonly names: readonly string[];
  /** The file of that name, or null. Throws `BrokenArchive` or `ArchiveTooLarge`. */
  readonly read: (name: string) => Buffer | null;
};

/**
 * In: the bytes of an archive and the most bytes that one file in it may unfold to. Out: its names, and a reader of them.
 * Throws `BrokenArchive` when there is no directory at its end. Source: APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function unzip(archive: Buffer, mostBytes: number): Archive {
  const entries = new Map(entriesOf(archive).map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry === undefined ? null : contentOf(archive, entry, mostBytes);
    },
  };
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

function entriesOf(archive: Buffer): Entry[] {
  const end = endOf(archive);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL_FILE) throw new BrokenArchive();
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method: archive.readUInt16LE(at + 10),
      isEncrypted: archive.readUInt16LE(at + 8) % 2 === 1,
      checksum: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let at = archive.length - END_BYTES; at >= first; at -= 1)
    if (archive.readUInt32LE(at) === END) return at;
  throw new BrokenArchive();
}

function contentOf(archive: Buffer, entry: Entry, mostBytes: number): Buffer {
  if (entry.size > mostBytes) throw new ArchiveTooLarge();
  if (entry.at + 30 > archive.length || archive.readUInt32LE(entry.at) !== LOCAL_FILE)
    throw new BrokenArchive();
  const start = entry.at + 30 + archive.readUInt16LE(entry.at + 26) + archive.readUInt16LE(entry.at + 28);
  const content = unpacked(archive.subarray(start, start + entry.packed), entry);
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw new BrokenArchive();
  return content;
}

/** Unfolds no further than the size that the archive itself states, which was found small enough. */
function unpacked(packed: Buffer, { method, size, isEncrypted }: Entry): Buffer {
  if (isEncrypted) throw new BrokenArchive();
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new BrokenArchive();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new BrokenArchive();
  }
}
