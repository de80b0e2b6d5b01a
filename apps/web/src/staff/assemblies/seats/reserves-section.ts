// The alternates on the page about seats: still to be chosen, being chosen, or known.
import { FEWEST_TO_LEARN } from '#features/assemblies/index.js';
import { counted, decimalNumber, wholeNumber } from '../../../texts/formats.nl.js';
import { stayFields } from './reserves.form.js';
import type { SeatsFacts } from './seats-facts.js';

export function reservesOf(facts: SeatsFacts, works: boolean): object {
  const { assembly, room, reserves: task, listed, form } = facts;
  const at = `/werk/burgerberaden/${assembly.id}/plaatsen/reserves`;
  const open = works && !room.reserves && room.records.length === 0;
  const busy = open && task !== undefined && task.doneAt === null;
  const value = (name: string): string => String(form.values[name] ?? '');
  return {
    known: knownOf(facts),
    busy: busy ? { stop: `${at}/stoppen`, stopping: task.cancelledAt !== null } : false,
    failed: task?.outcome && !task.outcome.ok && !room.reserves ? FAILED : '',
    late: works && !room.reserves && room.records.length > 0,
    listed: `Op de reservelijst staan ${counted(listed, 'persoon', 'mensen')} die niet geloot zijn.`,
    ask:
      open && !busy
        ? {
            action: at,
            learn: learnOf(facts, at),
            number: { value: value('reserves'), error: form.errors['reserves'] ?? '' },
            stays: { value: value('blijft'), error: form.errors['blijft'] ?? '' },
            groups: stayFields(assembly.categories).map(({ name, category, value: label }) => ({
              name,
              label: `${category}: ${label}`,
              value: value(name),
              error: form.errors[name] ?? '',
            })),
          }
        : false,
  };
}

function learnOf({ earlier, learned }: SeatsFacts, at: string): object {
  return {
    fromEarlier: earlier >= FEWEST_TO_LEARN ? `${at}/leren` : '',
    earlierText: `Leer van ${counted(earlier, 'deelnemer', 'deelnemers')} aan eerdere burgerberaden`,
    fromFile: `${at}/leren-uit-bestand`,
    faults: learned && 'faults' in learned ? learned.faults : [],
    learned:
      learned && 'people' in learned
        ? `Hieronder staat wat wij leerden van ${counted(learned.people, 'deelnemer', 'deelnemers')}. Kijk het na. U kunt alles nog veranderen.`
        : '',
  };
}

const FAILED = 'De reserves zijn nog niet gekozen. De berekening is gestopt of lukte niet.';

function knownOf({ room: { reserves, kept, seats } }: SeatsFacts): object | false {
  if (!reserves || !kept) return false;
  const asked = new Set(seats.filter(({ seat }) => seat.origin === 'alternate').map(({ number }) => number));
  const misses = (thousandths: number): string => decimalNumber(thousandths / 1000, 2);
  return {
    list: kept.alternates.map((number) => ({ number, asked: asked.has(number) })),
    stats: [
      { number: wholeNumber(kept.alternates.length), text: 'reserves' },
      { number: wholeNumber(asked.size), text: 'al gevraagd' },
    ],
    effect: `Zonder reserves mist de groep naar verwachting ${misses(kept.missWithout)} van de streefgetallen, met reserves ${misses(kept.miss)}.`,
    expected: `U verwachtte dat ${reserves.stay.everybody} van de 100 mensen blijven.`,
  };
}
