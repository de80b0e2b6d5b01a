// Consultation through an open link: anybody may answer, as often as they start anew, and it is always reported apart.
import { Injectable } from '@nestjs/common';
import type { Answer } from '#domain/questionnaire/question.js';
import { inLanguage } from '#domain/questionnaire/translation.js';
import { visibleAnswers } from '#domain/questionnaire/visible-questions.js';
import { Polls } from '#features/polls/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { sealBox } from '#platform/secrets/sealed-box.js';
import { pack, packageBytes } from './answer-record.js';
import { SESSION_HOURS } from './answer-session.js';
import type { Saving, Stand, Submission } from './answering.service.js';
import { AnswersStore } from './answers.store.js';
import { DraftBox } from './draft-box.service.js';
import { firstMissing, withAnswer } from './draft.js';
import { entranceFor } from './entrance.js';
import { readVisit, writeVisit, type OpenVisit } from './open-link.js';
import { OpenPolls } from './open-polls.service.js';

const PURPOSE = 'answer-session';
const HOUR = 3_600_000;
const KEY_BYTES = 32;

@Injectable()
export class OpenLinks {
  constructor(
    private readonly store: AnswersStore,
    private readonly openPolls: OpenPolls,
    private readonly drafts: DraftBox,
    private readonly polls: Polls,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** A fresh visit; the same person can begin again, which is why such answers are never counted with a sample's. */
  begin(pollId: string, language: OpenVisit['language'] = 'nl'): string {
    const draftKey = this.randomness.bytes(KEY_BYTES);
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_HOURS * HOUR);
    const written = writeVisit({ pollId, draftKey, expiresAt, language });
    return this.keyring.seal(PURPOSE, Buffer.from(written), 'open').toString('base64url');
  }

  /** Undefined for a cookie that is no open visit, was changed, or has ended. */
  visit(cookie: string): OpenVisit | undefined {
    const text = this.keyring.open(PURPOSE, Buffer.from(cookie, 'base64url'), 'open');
    return text && readVisit(text.toString(), this.clock.now());
  }

  async stand(tx: Tx, visit: OpenVisit): Promise<Stand | undefined> {
    const row = await this.store.openStand(tx, visit.pollId, this.drafts.idOf(visit.draftKey));
    if (!row) return undefined;
    const { questionnaire, checkPage } = await this.openPolls.sealed(tx, row);
    return {
      entrance: entranceFor(row, { answered: false, withdrawn: '' }),
      pollId: row.pollId,
      question: row.question,
      questionnaire: inLanguage(questionnaire, visit.language),
      language: visit.language,
      draft: this.drafts.open(visit.draftKey, row.box),
      seed: this.drafts.seedOf(visit.draftKey),
      checkPage,
      // Nobody is known here, so there is nobody to hide from, and no sample in which one is counted.
      level: 'A',
      receipts: false,
    };
  }

  async saveDraft(
    tx: Tx,
    visit: OpenVisit,
    stand: Stand,
    given: { readonly number: number; readonly answer: Answer | undefined },
  ): Promise<Saving> {
    const question = stand.questionnaire.questions[given.number - 1];
    if (!question) return { outcome: 'not-saved' };
    const draft = withAnswer(stand.draft, { questionId: question.id, answer: given.answer });
    const bytes = packageBytes(stand.questionnaire);
    const box = this.drafts.seal(visit.draftKey, draft, bytes);
    const draftId = this.drafts.idOf(visit.draftKey);
    const saved = await this.store.saveOpenDraft(tx, { pollId: stand.pollId, draftId, box });
    return saved ? { outcome: 'saved', draft } : { outcome: 'not-saved' };
  }

  /** Sending twice counts once: the draft goes with the first. */
  async submit(tx: Tx, visit: OpenVisit): Promise<Submission> {
    const stand = await this.stand(tx, visit);
    if (!stand) return { outcome: 'unknown' };
    const missing = firstMissing(stand.questionnaire, stand.draft);
    if (missing !== undefined) return { outcome: 'incomplete', missing };
    const poll = await this.polls.find(tx, stand.pollId);
    if (!poll) return { outcome: 'unknown' };
    const { questionnaire, publicKey } = await this.openPolls.sealed(tx, { ...poll, pollId: poll.id });
    const answers = visibleAnswers(questionnaire, stand.draft.answers);
    const record = { weightClass: '', background: {}, answers, origin: 'open-link' };
    const outcome = await this.store.acceptOpen(tx, {
      pollId: stand.pollId,
      draftId: this.drafts.idOf(visit.draftKey),
      answerId: this.randomness.id(),
      box: sealBox(publicKey, pack(record, packageBytes(questionnaire)), stand.pollId),
    });
    // An open link belongs to nobody, and counts apart: there is nothing to find back.
    return { outcome, pollId: stand.pollId, receipt: '' };
  }
}
