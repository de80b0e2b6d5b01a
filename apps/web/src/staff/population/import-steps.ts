// The way of a file in three steps, shown above each of its pages.
export type ImportStep = 'file' | 'columns' | 'check';

const STEPS: readonly { readonly step: ImportStep; readonly text: string }[] = [
  { step: 'file', text: 'Bestand kiezen' },
  { step: 'columns', text: 'Kolommen aanwijzen' },
  { step: 'check', text: 'Controleren en overnemen' },
];

export function importSteps(now: ImportStep): object {
  const place = STEPS.findIndex(({ step }) => step === now);
  return {
    label: 'Stappen van het inlezen',
    steps: STEPS.map(({ text }, index) => ({ text, state: stateOf(index, place) })),
  };
}

function stateOf(index: number, place: number): 'done' | 'now' | 'later' {
  if (index < place) return 'done';
  return index === place ? 'now' : 'later';
}
