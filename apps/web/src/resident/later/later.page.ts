// Stopping for now: what is kept, and how to go on.
import { wayOf, type Stand } from '#features/answers/index.js';
import { filled } from '../../texts/resident/filled.js';
import { residentFrame, type ResidentFrame } from '../resident-frame.js';

export type LaterPage = ResidentFrame & {
  readonly title: string;
  readonly visiting: boolean;
  readonly kept: string;
};

type Stopped = Pick<Stand, 'questionnaire' | 'draft'> & Partial<Pick<Stand, 'language'>>;

/** Without a stand: somebody who just left, or who came here without a link. */
export function laterPage(stand: Stopped | undefined): LaterPage {
  const frame = residentFrame(stand?.language ?? 'nl');
  const { laterTitle: title, nonePassed, oneKept, someKept } = frame.said;
  if (!stand) return { ...frame, title, visiting: false, kept: '' };
  const passed = stand.draft.seen.length;
  const total = wayOf(stand.questionnaire, stand.draft).length;
  const kept = filled(passed === 1 ? oneKept : someKept, { n: passed, total });
  return { ...frame, title, visiting: true, kept: passed === 0 ? nonePassed : kept };
}
