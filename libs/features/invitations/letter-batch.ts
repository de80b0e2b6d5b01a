// A batch is what goes to the printer at once: at most 500 letters in order of postcode, secret addresses apart.
import type { Addressee, Occasion } from './asking.js';

export const LARGEST_BATCH = 500;

export type LetterBatchRow = {
  readonly id: string;
  readonly number: number;
  /** Geheimhouding: printed in house. */
  readonly ownPrint: boolean;
  readonly occasion: Occasion;
  readonly createdAt: Date;
  readonly letters: number;
};

type Postal = Pick<Addressee, 'invitationId' | 'addressLines' | 'ownPrint' | 'barred'>;

export type PlannedBatch = { readonly ownPrint: boolean; readonly invitationIds: readonly string[] };

/** Only those who can and may be written to; addresses that are secret never share a batch with others. */
export function planBatches(addressees: readonly Postal[]): readonly PlannedBatch[] {
  const sendable = addressees
    .filter(({ barred, addressLines }) => barred === '' && addressLines.length > 0)
    .map((each) => ({ ...each, order: postalOrder(each.addressLines) }))
    .sort((one, other) => ORDER.compare(one.order, other.order));
  return [false, true].flatMap((ownPrint) =>
    chunks(sendable.filter((each) => each.ownPrint === ownPrint)).map((chunk) => ({
      ownPrint,
      invitationIds: chunk.map(({ invitationId }) => invitationId),
    })),
  );
}

/** The last line of an address begins with the postcode; then the street and, as a number, the house. */
const postalOrder = (addressLines: readonly string[]): string => [...addressLines].reverse().join(' ');

const ORDER = new Intl.Collator('nl', { numeric: true });

function chunks<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / LARGEST_BATCH) }, (_, index) =>
    values.slice(index * LARGEST_BATCH, (index + 1) * LARGEST_BATCH),
  );
}
