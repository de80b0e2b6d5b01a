// What a citizens' assembly is: everything the organiser decided about it.
export const assemblyStates = [
  'draft',
  'inviting',
  'registering',
  'closed',
  'sealed',
  'drawn',
  'filled',
  'withdrawn',
] as const;
export type AssemblyState = (typeof assemblyStates)[number];

/** How the panel is chosen; the names of the field. */
export const panelMethods = ['leximin', 'maximin', 'nash', 'goldilocks', 'random'] as const;
export type PanelMethod = (typeof panelMethods)[number];

/** Where the value of a category comes from: the register, or the person. */
export const categorySources = ['age', 'gender', 'area', 'asked'] as const;
export type CategorySource = (typeof categorySources)[number];

export type AssemblyTarget = {
  readonly value: string;
  /** Seats: at least and at most. */
  readonly min: number;
  readonly max: number;
};

export type AssemblyCategory = {
  readonly name: string;
  readonly source: CategorySource;
  readonly targets: readonly AssemblyTarget[];
};

export type Assembly = {
  readonly id: string;
  /** "B2027-01", as people say it. */
  readonly number: string;
  readonly slug: string;
  readonly title: string;
  /** The question to the assembly, in one sentence. */
  readonly question: string;
  /** What the council promises to do with the advice. */
  readonly mandate: string;
  /** Days and hours, in words. */
  readonly meetings: string;
  readonly allowance: string;
  readonly team: string;
  readonly state: AssemblyState;
  /** Seats. */
  readonly size: number;
  readonly method: PanelMethod;
  readonly categories: readonly AssemblyCategory[];
  readonly frameId: string | null;
  /** Area codes; empty means the whole municipality. */
  readonly areas: readonly string[];
  readonly ageFrom: number;
  readonly ageTo: number;
  /** Registrations wanted; the number of invitations follows from the expected response. */
  readonly poolWanted: number;
  /** Registrations per hundred invitations. */
  readonly expectedResponse: number;
  readonly quietMonths: number;
  readonly letters: boolean;
  /** The draw that says whom to invite. */
  readonly drawId: string | null;
  readonly registerUntil: Date | null;
  /** Calendar days, yyyy-mm-dd. */
  readonly answerBy: string | null;
  readonly eraseBy: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly erasedAt: Date | null;
  readonly withdrawnBecause: string;
};

/** In: what the organiser expects. Out: how many people to invite, rounded up. */
export function invitationsNeeded({
  poolWanted,
  expectedResponse,
}: Pick<Assembly, 'poolWanted' | 'expectedResponse'>): number {
  return Math.ceil((poolWanted * 100) / expectedResponse);
}
