// A recorded agreement under which one researcher may have the answers of one poll, and when it holds.

export type Agreement = {
  readonly id: string;
  readonly pollId: string;
  /** The account of the researcher. */
  readonly researcherId: string;
  /** With whom it was made: a university, an agency. */
  readonly party: string;
  readonly purpose: string;
  /** Calendar days, yyyy-mm-dd; the last day is included. */
  readonly signedOn: string;
  readonly endsOn: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly endedAt: Date | null;
};

export type AgreementText = Pick<Agreement, 'researcherId' | 'party' | 'purpose' | 'signedOn' | 'endsOn'>;

export const agreementRefusals = [
  'own-agreement',
  'no-researcher',
  'ends-before-it-begins',
  'no-agreement',
  'not-made-yet',
] as const;
export type AgreementRefusal = (typeof agreementRefusals)[number];

/** Nobody records an agreement for themselves. */
export function refuseAgreement(
  { researcherId, signedOn, endsOn }: AgreementText,
  { by, isResearcher }: { readonly by: string; readonly isResearcher: boolean },
): AgreementRefusal | undefined {
  if (researcherId === by) return 'own-agreement';
  if (!isResearcher) return 'no-researcher';
  return endsOn < signedOn ? 'ends-before-it-begins' : undefined;
}

/** @param today the day on the calendar of the town */
export const isInForce = ({ signedOn, endsOn, endedAt }: Agreement, today: string): boolean =>
  endedAt === null && signedOn <= today && today <= endsOn;
