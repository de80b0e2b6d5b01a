// The top of every page about one poll: the way back, which poll it is, and what this page is for.
import type { Poll } from '#features/polls/index.js';

export type PollTop = {
  readonly back: string;
  readonly backText: string;
  readonly label: string;
  readonly heading: string;
};

export function pollTop(
  { id, title, number }: Pick<Poll, 'id' | 'title' | 'number'>,
  heading: string,
): PollTop {
  return {
    back: `/werk/peilingen/${id}`,
    backText: 'Terug naar de peiling',
    label: `Peiling ${number} · ${title}`,
    heading,
  };
}
