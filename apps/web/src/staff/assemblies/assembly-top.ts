// The top of every page about one assembly: the way back, which one it is, and what this page is for.
import type { Assembly } from '#features/assemblies/index.js';
import type { PollTop } from '../polls/poll-top.js';

export function assemblyTop(
  { id, number, title }: Pick<Assembly, 'id' | 'number' | 'title'>,
  heading: string,
): PollTop {
  return {
    back: `/werk/burgerberaden/${id}`,
    backText: 'Terug naar het burgerberaad',
    label: `Burgerberaad ${number} · ${title}`,
    heading,
  };
}
