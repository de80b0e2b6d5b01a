// Draws flat pictures for the demo and packs them as PNG, so that the town needs no photographs of real places.
import zlib from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of so many pixels in one colour, on which shapes can be laid. */
export class Drawing {
  private readonly pixels: Buffer;

  constructor(
    private readonly width: number,
    private readonly height: number,
    ground: Colour,
  ) {
    this.pixels = Buffer.alloc(width * height * 3);
    this.shape(ground, () => true);
  }

  /** From its left top corner, in pixels. */
  box([left, top, width, height]: readonly [number, number, number, number], colour: Colour): this {
    return this.shape(colour, (x, y) => x >= left && x < left + width && y >= top && y < top + height);
  }

  disc([centreX, centreY, radius]: readonly [number, number, number], colour: Colour): this {
    return this.shape(colour, (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2);
  }

  /** A straight road from one point to another, so many pixels wide. */
  road(
    [fromX, fromY, toX, toY]: readonly [number, number, number, number],
    wide: number,
    colour: Colour,
  ): this {
    const [dx, dy] = [toX - fromX, toY - fromY];
    const length = dx ** 2 + dy ** 2;
    return this.shape(colour, (x, y) => {
      const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length));
      return (x - fromX - along * dx) ** 2 + (y - fromY - along * dy) ** 2 <= (wide / 2) ** 2;
    });
  }

  /** The bytes of a PNG file. Source: W3C, Portable Network Graphics, third edition. */
  png(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const row = this.width * 3;
    const lines = Array.from({ length: this.height }, (_, y) =>
      Buffer.concat([UNFILTERED, this.pixels.subarray(y * row, (y + 1) * row)]),
    );
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('IDAT', zlib.deflateSync(Buffer.concat(lines))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  private shape(colour: Colour, covers: (x: number, y: number) => boolean): this {
    for (let pixel = 0; pixel < this.width * this.height; pixel += 1)
      if (covers(pixel % this.width, Math.floor(pixel / this.width))) this.pixels.set(colour, pixel * 3);
    return this;
  }
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const UNFILTERED = Buffer.from([0]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length, 0);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(zlib.crc32(body), 0);
  return Buffer.concat([length, body, check]);
}
