// Stopping for now: what is kept, and how to go on.
import { wayOf, type Stand } from '#features/answers/index.js';

export type LaterPage = {
  readonly title: string;
  readonly visiting: boolean;
  readonly kept: string;
};

/** Without a stand: somebody who just left, or who came here without a link. */
export function laterPage(stand: Pick<Stand, 'questionnaire' | 'draft'> | undefined): LaterPage {
  if (!stand) return { title: 'U kunt later verder gaan', visiting: false, kept: '' };
  const passed = stand.draft.seen.length;
  const total = wayOf(stand.questionnaire, stand.draft).length;
  return {
    title: 'U kunt later verder gaan',
    visiting: true,
    kept:
      passed === 0
        ? 'U hebt nog geen vraag beantwoord.'
        : `${passed === 1 ? 'Eén vraag' : `${passed} vragen`} van de ${total} hebt u gehad. Uw antwoorden zijn bewaard.`,
  };
}
