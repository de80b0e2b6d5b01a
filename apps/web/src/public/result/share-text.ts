// A count or a share in words: the number, only that it is more than 90 per cent, or a dash where it is hidden.
import type { AnswerResult } from '#features/results/index.js';
import { wholeNumber } from '../../texts/formats.nl.js';

export const HIDDEN = '–';

export const shareText = ({ percentage, over }: Pick<AnswerResult, 'percentage' | 'over'>): string => {
  if (percentage === null) return HIDDEN;
  return over ? `meer dan ${percentage}%` : `${percentage}%`;
};

export const countText = (count: number | null): string => (count === null ? HIDDEN : wholeNumber(count));

/** For an order by size: what is hidden because nearly everybody gave it comes first. */
export const shareSize = ({ percentage, over }: Pick<AnswerResult, 'percentage' | 'over'>): number =>
  percentage === null || over ? Infinity : percentage;
