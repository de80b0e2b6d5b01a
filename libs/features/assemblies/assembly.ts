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

/** Geheimhouding: their letters are printed in house, or nobody there is asked. */
export const secretAddressChoices = ['own-print', 'left-out'] as const;
export type SecretAddresses = (typeof secretAddressChoices)[number];

/** Where the value of a category comes from: the register, or the person. */
export const categorySources = ['age', 'gender', 'area', 'asked'] as const;
export type CategorySource = (typeof categorySources)[number];

export type AssemblyTarget = {
  readonly value: string;
  /** Seats: at least and at most. */
  readonly min: number;
  readonly max: number;
  /** The share of the town with this value, from 0 to 1, when it is known from the register or from margins. */
  readonly town?: number;
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
  /** By area code, where it differs: areas that answer less get more invitations. */
  readonly areaResponses: Readonly<Record<string, number>>;
  readonly secretAddresses: SecretAddresses;
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
