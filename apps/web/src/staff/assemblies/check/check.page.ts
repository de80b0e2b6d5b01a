// Everything the check before sealing may show: whether it can be done, how fair it is, and what to change.
import {
  counts,
  panelMethods,
  relaxedCategories,
  targetFaults,
  type Assembly,
  type PanelFigures,
  type LotteryTask,
  type Registration,
} from '#features/assemblies/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { methodName } from '../../../texts/assemblies.nl.js';
import { counted, longMoment, wholeNumber } from '../../../texts/formats.nl.js';
import { tradeOffTable } from '../trade-off.js';
import { boundText, chanceText, changeText, progressText } from '../../../texts/panels.nl.js';
import { organises } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';

export type CheckFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly registrations: readonly Registration[];
  /** The check or trial that was asked last. */
  readonly task: LotteryTask | undefined;
};

export function checkPage({ person, assembly, registrations, task }: CheckFacts): object {
  const live = registrations.filter((one) => counts(one));
  const at = `/werk/burgerberaden/${assembly.id}`;
  const outcome = task?.outcome ?? null;
  const works = organises(person) && ['registering', 'closed'].includes(assembly.state);
  const adoptAt = works && task ? `${at}/controle/${task.id}/overnemen` : '';
  return {
    title: `Controle: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Controle van de streefgetallen'),
    works,
    broken: targetFaults(assembly.categories, assembly.size).length > 0,
    busy:
      task && task.doneAt === null
        ? { text: progressText(task), stop: `${at}/controle/stoppen`, stopping: task.cancelledAt !== null }
        : false,
    action: `${at}/controle`,
    trialAt: `${at}/controle/proefloting`,
    methods: panelMethods.map((method) => ({ value: method, ...methodName[method] })),
    method: task?.asked.method ?? assembly.method,
    spread: spreadOf(assembly, live),
    good: outcome?.ok ? goodOf(assembly, outcome, task) : false,
    impossible:
      outcome && !outcome.ok && 'conflict' in outcome ? impossibleOf(outcome, assembly, adoptAt) : false,
    stopped:
      outcome && !outcome.ok && !('conflict' in outcome)
        ? (STOPPED[outcome.refused] ?? STOPPED['failed'])
        : '',
    targets: `${at}/streefgetallen`,
    next: assembly.state === 'closed' ? `${at}/loten` : '',
  };
}

const STOPPED: Readonly<Record<string, string>> = {
  cancelled: 'U hebt de berekening gestopt.',
  failed:
    'De berekening lukte niet. Probeer het nog een keer. Gaat het weer mis? Vraag de beheerder om te kijken.',
};

function spreadOf({ categories }: Assembly, live: readonly Registration[]): readonly object[] {
  return categories.map(({ name, targets }) =>
    table(
      name,
      ['Waarde', '#Aangemeld', '#Plaatsen'],
      targets.map(({ value, min, max }) => {
        const people = live.filter(({ given }) => given?.[name] === value).length;
        const seats = min === max ? wholeNumber(min) : `${min} tot ${max}`;
        const short = people < min ? `${wholeNumber(people)}, te weinig` : wholeNumber(people);
        return [value, short, seats];
      }),
    ),
  );
}

function goodOf(assembly: Assembly, figures: PanelFigures, task: LotteryTask | undefined): object {
  const { people, measures, certain, noChance, goldilocks, example, largestChange, lowestLoss } = figures;
  const none = noChance.reduce((sum, group) => sum + group.people, 0);
  return {
    at: task?.doneAt ? longMoment(task.doneAt) : '',
    method: methodName[task?.asked.method ?? assembly.method].text,
    stats: [
      { number: wholeNumber(people), text: 'mensen in de loting' },
      { number: chanceText(measures.minimum), text: 'kleinste kans' },
      { number: chanceText(measures.maximum), text: 'grootste kans' },
      { number: wholeNumber(none), text: 'mensen zonder kans' },
    ],
    noChance: noChance.map(({ people: count, relaxation }) => ({
      text: `${counted(count, 'persoon kan', 'mensen kunnen')} met deze streefgetallen nooit geloot worden.`,
      changes: relaxation?.changes.map(changeText) ?? [],
    })),
    certain: certain > 0 ? `${counted(certain, 'persoon is', 'mensen zijn')} zeker van een plaats.` : '',
    tradeOff: goldilocks ? tradeOffTable(measures, goldilocks) : false,
    example: example ? exampleOf(assembly, example) : [],
    rounding:
      largestChange === null || lowestLoss === null
        ? ''
        : `Met duizend groepen wijkt niemands kans meer dan ${(largestChange * 1000).toFixed(1).replace('.', ',')} op de 1.000 af.`,
  };
}

function exampleOf({ categories }: Assembly, totals: readonly (readonly number[])[]): readonly object[] {
  return categories.map(({ name, targets }, place) =>
    table(
      `${name} in de proefgroep`,
      ['Waarde', '#In de proef', '#Plaatsen'],
      targets.map(({ value, min, max }, index) => [
        value,
        wholeNumber(totals[place]?.[index] ?? 0),
        min === max ? wholeNumber(min) : `${min} tot ${max}`,
      ]),
    ),
  );
}

type Impossible = Extract<NonNullable<LotteryTask['outcome']>, { readonly conflict: unknown }>;

function impossibleOf(
  { refused, people, households, conflict, relaxations, withinFlex }: Impossible,
  { size, categories }: Assembly,
  adoptAt: string,
): object {
  const isStill = (changes: Parameters<typeof relaxedCategories>[1]): boolean =>
    relaxedCategories(categories, changes) !== undefined;
  return {
    text:
      refused === 'pool-too-small'
        ? `Er zijn ${wholeNumber(people)} aanmeldingen op ${wholeNumber(households)} adressen. Dat is te weinig voor ${wholeNumber(size)} plaatsen.`
        : 'Er is geen enkele groep die aan alle streefgetallen voldoet.',
    conflict: conflict.map(boundText),
    relaxations: relaxations.map(({ seats, changes }, place) => ({
      title: `Mogelijkheid ${place + 1}: ${counted(seats, 'plaats', 'plaatsen')} verschil`,
      changes: changes.map(changeText),
      place,
      adoptAt: isStill(changes) ? adoptAt : '',
    })),
    outdated: relaxations.some(({ changes }) => !isStill(changes)),
    withinFlex,
  };
}
