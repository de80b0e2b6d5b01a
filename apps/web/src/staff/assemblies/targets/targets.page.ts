// Everything the page with targets may show: the table, its faults, and three ways to get there.
import {
  ageGaps,
  targetFaults,
  type Assembly,
  type AssemblyCategory,
  type TargetFault,
} from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { sourceText } from '../../../texts/assemblies.nl.js';
import { wholeNumber } from '../../../texts/formats.nl.js';
import { organises } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';

export type TargetsFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly form: FormView;
  /** Sentences: see `target-file-text.ts`. */
  readonly fileFaults: readonly string[];
};

const NAMES = ['soort', 'naam', 'waarden', 'ruimte', 'bestand'];

export function targetsPage({ person, assembly, form, fileFaults }: TargetsFacts): object {
  const { categories, size, state } = assembly;
  const empty = Object.fromEntries(NAMES.map((name) => [name, '']));
  const at = `/werk/burgerberaden/${assembly.id}/streefgetallen`;
  const shape = organises(person) && ['draft', 'inviting'].includes(state);
  return {
    title: `Streefgetallen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Streefgetallen'),
    form: {
      ...form,
      errorList: [...form.errorList, ...(fileFaults.length > 0 ? [SEE_FILE] : [])],
      values: { ...empty, ruimte: '2', ...form.values },
      errors: { ...empty, ...form.errors },
    },
    size: wholeNumber(size),
    at,
    mayChangeShape: shape,
    mayChangeNumbers: shape || (organises(person) && ['registering', 'closed'].includes(state)),
    categories: categories.map((category, place) => categoryOf(category, place, form)),
    faults: targetFaults(categories, size).map((fault) => faultText(fault)),
    warnings: categories.flatMap((category) => gapsIn(category, assembly)),
    fileFaults,
    kinds: KINDS,
  };
}

/** The list itself stands beside the form in which the file was chosen, on a phone far below. */
const SEE_FILE = { name: 'bestand-inlezen', text: 'Dit bestand kan zo niet. Bekijk wat u kunt veranderen' };

function gapsIn(
  { name, source, targets }: AssemblyCategory,
  { ageFrom, ageTo }: Pick<Assembly, 'ageFrom' | 'ageTo'>,
): readonly string[] {
  if (source !== 'age') return [];
  return ageGaps(targets, ageFrom, ageTo).map(
    ({ from, to }) =>
      `${name}: wie ${from === to ? `${from} jaar is` : `${from} tot en met ${to} jaar is`}, hoort bij geen enkele waarde. Voor hen geldt dan “zeg ik liever niet”.`,
  );
}

const KINDS: readonly object[] = [
  { value: 'leeftijd', text: 'Leeftijd', hint: 'Wij nemen de verdeling over uit het bevolkingsbestand.' },
  { value: 'geslacht', text: 'Geslacht', hint: 'Wij nemen de verdeling over uit het bevolkingsbestand.' },
  { value: 'gebied', text: 'Gebied', hint: 'Wij nemen de verdeling over uit het bevolkingsbestand.' },
  {
    value: 'vraag',
    text: 'Iets anders',
    hint: 'Bijvoorbeeld opleiding, of hoe iemand over het onderwerp denkt. Wij vragen het bij het aanmelden.',
    apart: true,
  },
];
function categoryOf(
  { name, source, targets }: AssemblyCategory,
  place: number,
  { values, errors }: FormView,
): object {
  const value = (field: string, known: number): string => {
    const typed = values[field];
    return typeof typed === 'string' ? typed : String(known);
  };
  return {
    name,
    place,
    source: sourceText[source],
    rows: targets.map(({ value: text, min, max }, index) => ({
      text,
      min: {
        name: `min-${place}-${index}`,
        value: value(`min-${place}-${index}`, min),
        error: errors[`min-${place}-${index}`] ?? '',
        label: `${name}, ${text}: minstens`,
      },
      max: {
        name: `max-${place}-${index}`,
        value: value(`max-${place}-${index}`, max),
        error: errors[`max-${place}-${index}`] ?? '',
        label: `${name}, ${text}: hooguit`,
      },
    })),
  };
}

function faultText({ fault, category, value, found, limit }: TargetFault): string {
  switch (fault) {
    case 'minima-exceed-size':
      return `${category}: alle minima samen zijn ${found}. Er zijn maar ${limit} plaatsen. Verlaag een of meer minima.`;
    case 'maxima-below-size':
      return `${category}: alle maxima samen zijn ${found}. Er zijn ${limit} plaatsen te vullen. Verhoog een of meer maxima.`;
    case 'min-above-max':
      return `${category}, ${value}: minstens ${found} is meer dan hooguit ${limit}.`;
    case 'value-twice':
      return `${category}: de waarde “${value}” staat er twee keer.`;
    case 'no-values':
      return `${category}: er staan nog geen waarden bij.`;
  }
}
