// Records agreements with researchers and hands them their file; every download stands in the trail.
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#features/polls/index.js';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import {
  isInForce,
  refuseAgreement,
  type Agreement,
  type AgreementRefusal,
  type AgreementText,
} from './agreement.js';
import { AgreementsStore, type MicrodataFile } from './agreements.store.js';

export type Agreed = { readonly ok: true } | { readonly ok: false; readonly refused: AgreementRefusal };
export type Handed =
  | { readonly ok: true; readonly file: MicrodataFile }
  | { readonly ok: false; readonly refused: AgreementRefusal };

@Injectable()
export class Agreements {
  constructor(
    private readonly store: AgreementsStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Newest first. */
  ofPoll(tx: Tx, pollId: string): Promise<readonly Agreement[]> {
    return this.store.ofPoll(tx, pollId);
  }

  file(tx: Tx, pollId: string): Promise<MicrodataFile | undefined> {
    return this.store.file(tx, pollId);
  }

  isInForce(agreement: Agreement): boolean {
    return isInForce(agreement, this.today());
  }

  /** @param isResearcher whether the account named has the role of researcher */
  async record(
    tx: Tx,
    pollId: string,
    text: AgreementText,
    deed: { by: StaffActor; isResearcher: boolean },
  ): Promise<Agreed> {
    const { by, isResearcher } = deed;
    const refused = refuseAgreement(text, { by: by.accountId, isResearcher });
    if (refused) return { ok: false, refused };
    const id = this.randomness.id();
    const recorded = { recordedBy: by.accountId, recordedAt: this.clock.now(), endedAt: null };
    await this.store.add(tx, { id, pollId, ...text, ...recorded });
    const { signedOn, endsOn } = text;
    const facts = { from: signedOn, until: endsOn };
    await this.audit.record(tx, {
      chain: `poll:${pollId}`,
      event: 'microdata.agreed',
      actor: by,
      subject: id,
      facts,
    });
    return { ok: true };
  }

  /** Before its last day; the file is erased when no other agreement needs it. */
  async end(tx: Tx, id: string, by: StaffActor): Promise<Agreed> {
    const agreement = await this.store.lock(tx, id);
    if (!agreement || agreement.endedAt !== null) return { ok: false, refused: 'no-agreement' };
    await this.store.end(tx, id, this.clock.now());
    await this.store.erase(tx, this.today());
    const event = {
      chain: `poll:${agreement.pollId}`,
      event: 'microdata.agreement-ended',
      actor: by,
      subject: id,
    };
    await this.audit.record(tx, event);
    return { ok: true };
  }

  /** Only to the researcher whom an agreement in force names. */
  async handOver(tx: Tx, pollId: string, by: StaffActor): Promise<Handed> {
    const own = (await this.store.ofPoll(tx, pollId)).find(
      (agreement) => agreement.researcherId === by.accountId && this.isInForce(agreement),
    );
    if (!own) return { ok: false, refused: 'no-agreement' };
    const file = await this.store.file(tx, pollId);
    if (!file) return { ok: false, refused: 'not-made-yet' };
    const facts = { digest: file.digest, people: file.rows.length - 1 };
    const event = {
      chain: `poll:${pollId}`,
      event: 'microdata.downloaded',
      actor: by,
      subject: own.id,
      facts,
    };
    await this.audit.record(tx, event);
    return { ok: true, file };
  }

  private today(): string {
    return localTimeOf(this.clock.now()).day;
  }
}
