// A long computation as it was asked for, how far it is, and what came of it; only counts, never a person.
import type { PanelAnnouncement } from '#domain/sortition/panel-value.js';
import type { NoPanel } from '#domain/panel-lottery/explain-question.js';
import type { PanelMethod } from './assembly.js';
import type { Computed, ComputedPanels, Fairness } from './compute-panels.js';
import type { AssemblyRefusal } from './decide-assembly.js';
import type { ReservesWanted } from './reserves.js';

/** What a lottery is computed for. */
export type LotteryWish =
  | { readonly kind: 'check'; readonly asked: { readonly method: PanelMethod } }
  | { readonly kind: 'trial'; readonly asked: { readonly method: PanelMethod } }
  | {
      readonly kind: 'seal';
      readonly asked: {
        readonly method: PanelMethod;
        readonly announced: PanelAnnouncement;
        /** For everybody to read, when the pool was sealed before. */
        readonly reason: string;
      };
    };

/** Whom to keep ready for who drops out. */
export type ReservesWish = { readonly kind: 'reserves'; readonly asked: ReservesWanted };

export type PanelWish = LotteryWish | ReservesWish;

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

/** In thousandths of what the targets ask. */
export type ReservesFigures = {
  readonly ok: true;
  readonly people: number;
  readonly miss: number;
  readonly missWithout: number;
};

export type ReservesOutcome =
  ReservesFigures | { readonly ok: false; readonly refused: 'cancelled' | 'failed' | AssemblyRefusal };

type Asked = {
  readonly id: string;
  readonly assemblyId: string;
  readonly byAccount: string;
  readonly askedAt: Date;
  readonly progress: string;
  readonly cancelledAt: Date | null;
  readonly doneAt: Date | null;
};

export type LotteryTask = LotteryWish & Asked & { readonly outcome: PanelTaskOutcome | null };
export type ReservesTask = ReservesWish & Asked & { readonly outcome: ReservesOutcome | null };
export type PanelTask = LotteryTask | ReservesTask;

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
