// Where the window of the municipality's envelopes is; every stock of envelopes differs a little.
import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import { USUAL_WINDOW, type EnvelopeWindow } from '#platform/letters/letter.js';

@Injectable()
export class EnvelopeWindows {
  constructor(private readonly audit: Audit) {}

  async current(tx: Tx): Promise<EnvelopeWindow> {
    const [window] = await tx.query<EnvelopeWindow>(
      'select from_left as left, from_top as top, width, height from envelope_window',
    );
    return window ?? USUAL_WINDOW;
  }

  async set(tx: Tx, window: EnvelopeWindow, by: Actor): Promise<void> {
    const { left, top, width, height } = window;
    await tx.change(
      `insert into envelope_window (from_left, from_top, width, height) values ($1, $2, $3, $4)
       on conflict (only_one) do update
       set from_left = excluded.from_left, from_top = excluded.from_top, width = excluded.width, height = excluded.height`,
      [left, top, width, height],
    );
    const facts = { left, top, width, height };
    await this.audit.record(tx, {
      chain: 'staff',
      event: 'letters.window-set',
      actor: by,
      subject: 'envelopes',
      facts,
    });
  }
}
