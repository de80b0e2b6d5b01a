// What choosing the other method costs and brings, when leximin makes somebody certain of a seat.
import type { PanelFigures, LotteryTask } from '#features/assemblies/index.js';
import { table } from '../../components/table.js';
import { counted, longMoment } from '../../texts/formats.nl.js';
import { chanceText } from '../../texts/panels.nl.js';

type Measures = PanelFigures['measures'];

export function tradeOffTable(leximin: Measures, goldilocks: Measures): object {
  const row = (name: string, { minimum, maximum }: Measures): readonly string[] => [
    name,
    chanceText(minimum),
    chanceText(maximum),
  ];
  return table(
    'Leximin naast Goldilocks',
    ['Methode', '#Kleinste kans', '#Grootste kans'],
    [row('Leximin', leximin), row('Goldilocks', goldilocks)],
  );
}

/** For who is about to seal: what the last check found of the method, and whether there was one. */
export function lastCheckOf(task: LotteryTask | undefined): object {
  const outcome = task?.outcome;
  if (!task?.doneAt || !outcome?.ok) return { checked: '', certain: '', noChance: '', tradeOff: false };
  const { certain, noChance, measures, goldilocks } = outcome;
  const none = noChance.reduce((sum, { people }) => sum + people, 0);
  return {
    checked: longMoment(task.doneAt),
    certain:
      certain > 0 ? `${counted(certain, 'persoon is', 'mensen zijn')} met Leximin zeker van een plaats.` : '',
    noChance:
      none > 0
        ? `${counted(none, 'persoon kan', 'mensen kunnen')} met deze streefgetallen nooit geloot worden. Bekijk eerst bij de controle waardoor dat komt.`
        : '',
    tradeOff: goldilocks ? tradeOffTable(measures, goldilocks) : false,
  };
}
