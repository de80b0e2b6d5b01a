// A long computation as it was asked for, how far it is, and what came of it; only counts, never a person.
import type { PublicValueAnnouncement } from '#domain/sortition/public-value.js';
import type { NoPanel } from '#domain/panel-lottery/explain-question.js';
import type { PanelMethod } from './assembly.js';
import type { Computed, ComputedPanels, Fairness } from './compute-panels.js';
import type { AssemblyRefusal } from './decide-assembly.js';

export type PanelWish =
  | { readonly kind: 'check'; readonly asked: { readonly method: PanelMethod } }
  | { readonly kind: 'trial'; readonly asked: { readonly method: PanelMethod } }
  | {
      readonly kind: 'seal';
      readonly asked: {
        readonly method: PanelMethod;
        readonly announced: PublicValueAnnouncement;
        /** For everybody to read, when the pool was sealed before. */
        readonly reason: string;
      };
    };

export type PanelFigures = Fairness & {
  readonly ok: true;
  readonly people: number;
  /** By how much the thousand panels differ from the exact chances; null when none were numbered. */
  readonly largestChange: number | null;
  readonly lowestLoss: number | null;
  /** Of a trial: per category and target how many of one panel. */
  readonly example: readonly (readonly number[])[] | null;
};

export type PanelTaskOutcome =
  | PanelFigures
  | ({ readonly ok: false } & NoPanel)
  | { readonly ok: false; readonly refused: 'cancelled' | 'failed' | AssemblyRefusal };

export type PanelTask = PanelWish & {
  readonly id: string;
  readonly assemblyId: string;
  readonly byAccount: string;
  readonly askedAt: Date;
  readonly progress: string;
  readonly cancelledAt: Date | null;
  readonly doneAt: Date | null;
  readonly outcome: PanelTaskOutcome | null;
};

/** What may stand in a row that any organiser reads: figures, no people. */
export function figuresOf(
  computed: Computed,
  example: PanelFigures['example'],
): PanelFigures | ({ readonly ok: false } & NoPanel) {
  return computed.ok ? { ...figures(computed), example } : computed;
}

function figures(computed: ComputedPanels): Omit<PanelFigures, 'example'> {
  const { people, measures, certain, noChance, goldilocks, numbered } = computed;
  const { largestChange = null, lowestLoss = null } = numbered ?? {};
  return { ok: true, people, measures, certain, noChance, goldilocks, largestChange, lowestLoss };
}
