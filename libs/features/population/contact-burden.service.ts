// The limits of how often people are asked, as the municipality sets them, and how often they were asked until now.
import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { monthsBefore } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { ContactLedgerStore } from './contact-ledger.store.js';
import { FIRST_LIMITS, type BurdenClass, type ContactLimits } from './contact-limits.js';

@Injectable()
export class ContactBurden {
  constructor(
    private readonly ledger: ContactLedgerStore,
    private readonly audit: Audit,
  ) {}

  async limits(tx: Tx): Promise<ContactLimits> {
    const [limits] = await tx.query<ContactLimits>(
      `select months, per_person as "perPerson", per_household as "perHousehold",
              reminders_per_year as "remindersPerYear" from contact_limit`,
    );
    return limits ?? FIRST_LIMITS;
  }

  async set(tx: Tx, limits: ContactLimits, by: Actor): Promise<void> {
    const { months, perPerson, perHousehold, remindersPerYear } = limits;
    await tx.change(
      `insert into contact_limit (months, per_person, per_household, reminders_per_year) values ($1, $2, $3, $4)
       on conflict (only_one) do update
       set months = excluded.months, per_person = excluded.per_person, per_household = excluded.per_household,
           reminders_per_year = excluded.reminders_per_year`,
      [months, perPerson, perHousehold, remindersPerYear],
    );
    await this.audit.record(tx, {
      chain: 'population',
      event: 'population.contact-limits-set',
      actor: by,
      subject: 'contact-limits',
      facts: { months, perPerson, perHousehold, remindersPerYear },
    });
  }

  /** How many people were invited how often in the period up to this day (yyyy-mm-dd), in order of times. */
  burden(tx: Tx, { months }: ContactLimits, today: string): Promise<readonly BurdenClass[]> {
    return this.ledger.burden(tx, monthsBefore(today, months));
  }
}
