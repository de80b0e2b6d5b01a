// Where the pages of a frame and of a file live.
import type { ImportKind, Upload } from '#features/population/index.js';

export const FRAMES = '/werk/bevolking';

export const frameAddress = (frameId: string): string => `${FRAMES}/${frameId}`;

const KIND_PATHS: Readonly<Record<ImportKind, string>> = {
  frame: 'nieuw',
  names: 'namen',
  emails: 'e-mailadressen',
  mutation: 'mutaties',
};

/** The page on which a file of this kind is chosen. */
export function chooseAddress(kind: ImportKind, frameId: string | null): string {
  return frameId === null ? `${FRAMES}/${KIND_PATHS.frame}` : `${frameAddress(frameId)}/${KIND_PATHS[kind]}`;
}

export const uploadAddress = (uploadId: string, page: 'kolommen' | 'controle'): string =>
  `${FRAMES}/bestanden/${uploadId}/${page}`;

export const discardAddress = (uploadId: string): string => `${FRAMES}/bestanden/${uploadId}/wissen`;

export const refusalsAddress = (uploadId: string): string => `${FRAMES}/bestanden/${uploadId}/geweigerd.csv`;

/** Where somebody goes who stops halfway. */
export const backFrom = (upload: Pick<Upload, 'frameId'>): string =>
  upload.frameId === null ? FRAMES : frameAddress(upload.frameId);

/** The kind of file a path is about; undefined for any other path. */
export function kindAt(path: string): ImportKind | undefined {
  const kinds: readonly ImportKind[] = ['names', 'emails', 'mutation'];
  return kinds.find((kind) => KIND_PATHS[kind] === path);
}
