// Pictures in questions: what kind of file it is, told by its first bytes and not by its name.

export const mediaTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** More would make a telephone wait. */
export const LARGEST_PICTURE_BYTES = 400_000;

export type Picture = { readonly mediaType: MediaType; readonly bytes: Buffer };

/** Undefined for anything that is not one of these pictures. */
export function mediaTypeOf(bytes: Buffer): MediaType | undefined {
  if (bytes.subarray(0, 8).equals(PNG)) return 'image/png';
  if (bytes.subarray(0, 3).equals(JPEG)) return 'image/jpeg';
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? 'image/webp' : undefined;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
