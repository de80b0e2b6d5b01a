// What a poll may be called: only a draw that also reaches people without an e-mail address is a steekproef.
import type { Poll } from './poll.js';

export type SampleName = {
  /** With its article, for within a sentence. */
  readonly withArticle: string;
  readonly short: string;
  /** One sentence for residents and council about what the figures stand for. */
  readonly standsFor: string;
};

const steekproef: SampleName = {
  short: 'steekproef',
  withArticle: 'de steekproef',
  standsFor: 'Wij kozen de mensen door loting. Ook mensen zonder e-mailadres kregen een uitnodiging.',
};

const emailPoll: SampleName = {
  short: 'e-mailpeiling',
  withArticle: 'de e-mailpeiling',
  standsFor:
    'Alleen mensen van wie wij een e-mailadres hebben, kregen een uitnodiging. De cijfers gelden daarom niet voor alle inwoners.',
};

export function sampleName({ letters }: Pick<Poll, 'letters'>): SampleName {
  return letters ? steekproef : emailPoll;
}
