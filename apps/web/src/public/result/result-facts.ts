// What a result page, its downloads and its dossier are made of.
import type { DrawDocument } from '#domain/sortition/draw-document.js';
import type { OpenQuestion } from '#features/coding/index.js';
import type { Feedback, PromiseReport } from '#features/feedback/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import type { Correction, Reaction, Result } from '#features/results/index.js';
import type { AskedParts } from './representation.js';
import type { Edition } from './trend.js';

export type ResultFacts = {
  readonly poll: Poll;
  readonly result: Result;
  readonly reaction: Reaction | undefined;
  /** What residents are told became of their answers, when it is online. */
  readonly feedback: Feedback | undefined;
  /** What became of the promises in it, by promise. */
  readonly reports: ReadonlyMap<string, PromiseReport>;
  /** What people wrote in their own words, as far as it is online. */
  readonly open: readonly OpenQuestion[];
  /** Who was asked, by trait. */
  readonly asked: AskedParts;
  /** This poll and the editions before it that are public, the oldest first; empty when there were none. */
  readonly editions: readonly Edition[];
  readonly corrections: readonly Correction[];
  readonly draw: DrawDocument | undefined;
  readonly areas: readonly Area[];
  readonly town: string;
  readonly now: Date;
  /** For paper: every table stands open. */
  readonly onPaper: boolean;
};

export type FoundFacts = Omit<ResultFacts, 'onPaper'>;
