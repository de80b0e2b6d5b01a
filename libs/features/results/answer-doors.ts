// Through which doors the answers came in, with doors of a few people together.
import { SMALLEST_SHOWN } from '#domain/tally/merge-small.js';
import type { AnswerDoor } from './result.js';

/** Undefined when there is only one door, or when everybody would stand together. */
export function answerDoors(doors: readonly string[]): readonly AnswerDoor[] | undefined {
  const names = [...new Set(doors)].sort();
  const counts = names.map((name) => ({
    doors: [name],
    count: doors.filter((door) => door === name).length,
  }));
  const few = [...counts].sort((one, other) => one.count - other.count);
  const together: string[] = [];
  let people = 0;
  for (const { doors: own, count } of few) {
    const isEnough = people === 0 || (people >= SMALLEST_SHOWN && together.length > 1);
    if (count >= SMALLEST_SHOWN && isEnough) break;
    together.push(...own);
    people += count;
  }
  const apart = counts.filter(({ doors: own }) => !together.includes(own[0] ?? ''));
  if (apart.length === 0 || names.length < 2) return undefined;
  return people === 0 ? apart : [...apart, { doors: together.sort(), count: people }];
}
