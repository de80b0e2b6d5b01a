// Whether published panels are panels at all, and give everybody the chance that is claimed.
import type { CertifiedLottery, PublishedPanel } from './certificate.js';
import type { PanelQuestion, Person } from './panel-question.js';

const CLOSE = 1e-6;

/**
 * In: a question and the panels and chances claimed for it. Out: the first thing that is wrong, or null.
 * Checked: the number of seats, every target, one person per household, everybody at most once per panel, probabilities
 * that add up to one, and everybody's chance, to within 1e-6.
 */
export function faultInPanels(
  question: PanelQuestion,
  claimed: Pick<CertifiedLottery, 'panels' | 'probabilities'>,
): string | null {
  const people = new Map(question.people.map((person) => [person.id, person]));
  for (const [index, panel] of claimed.panels.entries()) {
    const fault = faultInPanel(question, people, panel);
    if (fault !== null) return `panel ${index + 1}: ${fault}`;
  }
  const total = claimed.panels.reduce((sum, { probability }) => sum + probability, 0);
  if (!(Math.abs(total - 1) <= CLOSE)) return `the probabilities of the panels add up to ${total}`;
  return faultInChances(question, claimed);
}

function faultInPanel(
  { size, categories }: PanelQuestion,
  people: ReadonlyMap<string, Person>,
  { probability, members }: PublishedPanel,
): string | null {
  if (!(probability >= 0)) return `its probability is ${probability}`;
  if (members.length !== size || new Set(members).size !== size) return `it does not have ${size} members`;
  const seated = members.flatMap((id) => people.get(id) ?? []);
  if (seated.length !== size) return 'a member is not in the pool';
  const homes = seated.flatMap(({ household }) => (household === null ? [] : [household]));
  if (new Set(homes).size !== homes.length) return 'two members share a household';
  return (
    categories
      .map((_, category) => faultInTargets(categories, category, seated))
      .find((fault) => fault !== null) ?? null
  );
}

function faultInTargets(
  categories: PanelQuestion['categories'],
  category: number,
  seated: readonly Person[],
): string | null {
  for (const { value, min, max } of categories[category]?.targets ?? []) {
    const count = seated.filter((person) => person.values[category] === value).length;
    if (count < min || count > max)
      return `${categories[category]?.name ?? ''} ${value} has ${count} seats, not ${min} to ${max}`;
  }
  return null;
}

function faultInChances(
  { people }: PanelQuestion,
  { panels, probabilities }: Pick<CertifiedLottery, 'panels' | 'probabilities'>,
): string | null {
  const chances = new Map(people.map(({ id }) => [id, 0]));
  for (const { probability, members } of panels)
    for (const id of members) chances.set(id, (chances.get(id) ?? 0) + probability);
  if (Object.keys(probabilities).length !== people.length) return 'the chances are not those of this pool';
  for (const [id, chance] of chances)
    if (!(Math.abs((probabilities[id] ?? NaN) - chance) <= CLOSE)) return `the panels give ${id} ${chance}`;
  return null;
}
