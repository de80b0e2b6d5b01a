// Keeps questionnaires: write, copy, change while it is a draft, seal for good. Who did it is recorded by the poll.
import { Injectable } from '@nestjs/common';
import { move } from '#domain/lifecycle/lifecycle.js';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { questionnaireLifecycle } from './questionnaire-lifecycle.js';
import { QuestionnaireStore } from './questionnaires.store.js';
import type { StoredQuestionnaire } from './stored-questionnaire.js';
import type { QuestionnaireTemplate } from './template.js';
import { questionnaireTemplates } from './templates.nl.js';
import { QuestionnaireVersions } from './versions.service.js';

export type Saved = { readonly ok: true } | { readonly ok: false; readonly refused: 'questionnaire-sealed' };
export type Sealed =
  | { readonly ok: true; readonly digest: string }
  | { readonly ok: false; readonly refused: 'questionnaire-has-faults' };

@Injectable()
export class Questionnaires {
  constructor(
    private readonly store: QuestionnaireStore,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly versions: QuestionnaireVersions,
  ) {}

  find(tx: Tx, id: string): Promise<StoredQuestionnaire | undefined> {
    return this.store.find(tx, id);
  }

  /** Ready-made questionnaires to begin with. */
  templates(): readonly QuestionnaireTemplate[] {
    return questionnaireTemplates;
  }

  /** The id of the new draft. */
  async create(tx: Tx, document: Questionnaire): Promise<string> {
    const id = this.randomness.id();
    await this.store.insert(tx, { id, document, changedAt: this.clock.now() });
    return id;
  }

  /** The id of a new draft with the same questions. */
  async copy(tx: Tx, id: string): Promise<string> {
    return this.create(tx, (await this.existing(tx, id)).document);
  }

  async save(tx: Tx, id: string, document: Questionnaire): Promise<Saved> {
    const { state } = await this.existing(tx, id);
    if (state === 'sealed') return { ok: false, refused: 'questionnaire-sealed' };
    await this.store.rewrite(tx, id, { document, at: this.clock.now() });
    return { ok: true };
  }

  /** From here on nobody can change it; sealing twice gives the same digest. */
  async seal(tx: Tx, id: string): Promise<Sealed> {
    const { state, document, sealedDigest } = await this.existing(tx, id);
    if (!move(questionnaireLifecycle, state, 'seal').ok) return { ok: true, digest: sealedDigest };
    if (checkQuestionnaire(document).faults.length > 0)
      return { ok: false, refused: 'questionnaire-has-faults' };
    const version = { kind: 'sealed', document, reason: '', madeBy: null } as const;
    const digest = await this.versions.freeze(tx, id, version);
    await this.store.seal(tx, id, { digest, at: this.clock.now() });
    return { ok: true, digest };
  }

  private async existing(tx: Tx, id: string): Promise<StoredQuestionnaire> {
    const found = await this.store.lock(tx, id);
    if (!found) throw new Error(`There is no questionnaire ${id}.`);
    return found;
  }
}
