// Files that pages point at, kept in memory under an address that changes with their content, so browsers may keep them for ever.
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';

export type Asset = {
  readonly type: string;
  readonly content: string | Buffer;
  /** The same, as small as brotli can make it; fonts are small already. */
  readonly brotli: Buffer | undefined;
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export const ASSETS_PATH = '/assets/';

export class Assets {
  private readonly files = new Map<string, Asset>();

  /** Keeps `content` and returns its address: `add('samenspel.css', …)` gives `/assets/samenspel.1a2b3c4d5e.css`. */
  add(name: string, content: string | Buffer): string {
    const extension = /[^.]+$/.exec(name)?.[0] ?? '';
    const type = TYPES[extension];
    if (type === undefined) throw new Error(`No media type is known for ${name}`);
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const address = `${ASSETS_PATH}${name.slice(0, -extension.length)}${digest}.${extension}`;
    this.files.set(address, { type, content, brotli: shrunk(type, content) });
    return address;
  }

  find(address: string): Asset | undefined {
    return this.files.get(address);
  }
}

const shrunk = (type: string, content: string | Buffer): Buffer | undefined =>
  type.startsWith('font/') ? undefined : brotliCompressSync(content);
