// Everything the pages about seats look at.
import type {
  Assembly,
  RegistrantContact,
  RegistrantLettersState,
  ReservesTask,
  SeatRoom,
} from '#features/assemblies/index.js';
import type { MailingProgress } from '#features/deliveries/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';

export type SeatsFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly room: SeatRoom;
  /** By registration; empty for who may not see names. */
  readonly contacts: ReadonlyMap<string, RegistrantContact>;
  readonly mailings: readonly MailingProgress[];
  /** Whom our e-mail did not reach; names of them only for who works with them. */
  readonly mail: RegistrantLettersState;
  /** The choice of alternates that was asked last. */
  readonly reserves: ReservesTask | undefined;
  /** How many registrants are on the reserve list and were not drawn. */
  readonly listed: number;
  readonly form: FormView;
  /** Members of earlier assemblies from whom can be learned who stays. */
  readonly earlier: number;
  /** Set when the form was filled in from experience, or could not be. */
  readonly learned?: { readonly people: number } | { readonly faults: readonly string[] };
};
