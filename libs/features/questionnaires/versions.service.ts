// Freezes questionnaires: a version that was kept never changes, and a live questionnaire only gets one without a typing error.
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { mend, type Mending } from '#domain/questionnaire/mend.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import type { QuestionnaireVersion, VersionKind } from './questionnaire-version.js';
import { QuestionnaireStore } from './questionnaires.store.js';
import { VersionStore } from './versions.store.js';

export type Freezing = {
  readonly kind: VersionKind;
  readonly document: Questionnaire;
  readonly reason: string;
  readonly madeBy: string | null;
};

export type MendedVersion =
  | { readonly ok: true; readonly digest: string }
  | { readonly ok: false; readonly refused: 'questionnaire-not-live' | 'reason-missing' | 'no-typing-error' };

@Injectable()
export class QuestionnaireVersions {
  constructor(
    private readonly store: VersionStore,
    private readonly questionnaires: QuestionnaireStore,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  list(tx: Tx, questionnaireId: string): Promise<readonly QuestionnaireVersion[]> {
    return this.store.list(tx, questionnaireId);
  }

  /** The digest of the frozen document; the caller holds the lock on the questionnaire. */
  async freeze(tx: Tx, questionnaireId: string, freezing: Freezing): Promise<string> {
    const digest = sha256(canonicalJson(freezing.document));
    await this.store.insert(tx, questionnaireId, { ...freezing, digest, madeAt: this.clock.now() });
    return digest;
  }

  /** The questions as they are now, so that one can look back or go back. */
  async keep(tx: Tx, questionnaireId: string, note: { reason: string; madeBy: string }): Promise<string> {
    const found = await this.questionnaires.lock(tx, questionnaireId);
    if (!found) throw new Error(`There is no questionnaire ${questionnaireId}.`);
    return this.freeze(tx, questionnaireId, { kind: 'kept', document: found.document, ...note });
  }

  /** Only for a sealed questionnaire; what was sealed stays, the mended version lies over it. */
  async mend(
    tx: Tx,
    questionnaireId: string,
    { mending, reason, madeBy }: { mending: Mending; reason: string; madeBy: string },
  ): Promise<MendedVersion> {
    const found = await this.questionnaires.lock(tx, questionnaireId);
    if (found?.state !== 'sealed') return { ok: false, refused: 'questionnaire-not-live' };
    if (reason.trim() === '') return { ok: false, refused: 'reason-missing' };
    const mended = mend(found.document, mending);
    if (!mended.ok) return { ok: false, refused: 'no-typing-error' };
    const version = {
      kind: 'mended',
      document: mended.questionnaire,
      reason: reason.trim(),
      madeBy,
    } as const;
    return { ok: true, digest: await this.freeze(tx, questionnaireId, version) };
  }
}
