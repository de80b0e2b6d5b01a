// Writes the translation of a poll into one language: its questions and what staff tell about it, in one stroke.
import { Injectable } from '@nestjs/common';
import type { Translations } from '#domain/questionnaire/language.js';
import { Questionnaires, translateQuestionnaire, type Translation } from '#features/questionnaires/index.js';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import type { PollDecision } from './decide-poll.js';
import { withPollTexts } from './poll-texts.js';
import { PollStore } from './polls.store.js';
import type { StaffActor } from './staff-actor.js';

export type TranslatedPoll = Translation & {
  /** By the name of the field of the poll. */
  readonly story: NonNullable<Translations[Translation['language']]>;
};

@Injectable()
export class PollTranslations {
  constructor(
    private readonly store: PollStore,
    private readonly questionnaires: Questionnaires,
    private readonly audit: Audit,
  ) {}

  async write(tx: Tx, id: string, translated: TranslatedPoll, by: StaffActor): Promise<PollDecision> {
    const { language, live, story } = translated;
    const poll = await this.store.lock(tx, id);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    if (poll.state !== 'draft') return { ok: false, refused: 'not-in-this-state' };
    const before = await this.questionnaires.find(tx, poll.questionnaireId);
    if (!before) throw new Error('A poll has no questionnaire.');
    const document = translateQuestionnaire(before.document, translated);
    const saved = await this.questionnaires.save(tx, before.id, document);
    if (!saved.ok) return saved;
    const changed = { ...poll, translations: withPollTexts(poll, language, story) };
    await this.store.save(tx, changed);
    const deed = { chain: `poll:${id}`, event: 'poll.translated', actor: by, subject: id };
    await this.audit.record(tx, { ...deed, facts: { language, live } });
    return { ok: true, poll: changed };
  }
}
