// What counting alone shows to be wrong with targets, told where it stands in the file and how to mend it.
import { plainFaults, type PlainFault } from '#domain/panel-lottery/plain-faults.js';
import type { InputFault } from '#platform/csv/input-fault.js';
import type { PanelInput } from './panel-files.js';

/** Out: one fault per contradiction, at the line of the target (or the first one of the category). */
export function targetFaults({ question, lines, files }: PanelInput): InputFault[] {
  const lineOf = (category: string, value: string | null): number | null => {
    const at = question.categories.findIndex(({ name }) => name === category);
    const targets = question.categories[at]?.targets ?? [];
    const place = value === null ? 0 : targets.findIndex((target) => target.value === value);
    return lines[at]?.[place] ?? null;
  };
  return plainFaults(question).map((fault) => {
    if (fault.kind === 'pool-too-small')
      return { file: files.respondents, line: null, column: null, message: sayFaultOf(fault) };
    const line = lineOf(fault.category, fault.kind === 'too-few-people' ? fault.value : null);
    const column = fault.kind === 'maxima-below-size' ? 'max' : 'min';
    return { file: files.categories, line, column, message: sayFaultOf(fault) };
  });
}

function sayFaultOf(fault: PlainFault): string {
  switch (fault.kind) {
    case 'minima-above-size':
      return `expected minima of ${fault.category} that add up to at most the ${fault.size} seats, found ${fault.seats}: lower some, or draw more people`;
    case 'maxima-below-size':
      return `expected maxima of ${fault.category} that add up to at least the ${fault.size} seats, found ${fault.seats}: raise some, or draw fewer people`;
    case 'too-few-people':
      return `expected at least ${fault.min} people with ${fault.category} ${fault.value} in the pool (one per household), found ${fault.people}: lower the minimum, or find more people`;
    case 'pool-too-small':
      return `expected at least as many households as seats (${fault.size}), found ${fault.households}: draw fewer people, or find more`;
  }
}
