// Makes the file for researchers as long as an agreement is in force, and erases it when none is.
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { AnswersOfPolls } from '#features/answers/index.js';
import { Invitations } from '#features/invitations/index.js';
import { Polls } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Audit, SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { loadSolver } from '#platform/solver/highs.js';
import { AgreementsStore } from './agreements.store.js';
import { Crossings } from './crossings.service.js';
import { Margins } from './margins.service.js';
import { microdata } from './microdata.js';

export type ToMake = { readonly pollId: string; readonly resultId: string };

@Injectable()
export class MakeMicrodata {
  constructor(
    private readonly store: AgreementsStore,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
    private readonly invitations: Invitations,
    private readonly answers: AnswersOfPolls,
    private readonly margins: Margins,
    private readonly crossings: Crossings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  waiting(tx: Tx): Promise<readonly ToMake[]> {
    return this.store.toMake(tx, localTimeOf(this.clock.now()).day);
  }

  /** How many files were erased. */
  erase(tx: Tx): Promise<number> {
    return this.store.erase(tx, localTimeOf(this.clock.now()).day);
  }

  /** False when there are too few answers to weigh: then there is no file at all. */
  async make(tx: Tx, { pollId, resultId }: ToMake): Promise<boolean> {
    const poll = await this.polls.find(tx, pollId);
    const questionnaire = poll && (await this.questionnaires.find(tx, poll.questionnaireId));
    if (!questionnaire) return false;
    const answers = await this.answers.answersOf(tx, pollId);
    const invited = await this.invitations.invitedGroups(tx, pollId);
    const weighed = await this.margins.weigh(tx, poll, answers, invited);
    if (!weighed) return false;
    const given = answers.map((each) => each.answers);
    const crossing = await this.crossings.find(tx, pollId);
    const means = { solver: await loadSolver('costs'), crossed: crossing?.traits };
    const rows = microdata(questionnaire.document, given, weighed, means);
    if (!rows) return false;
    const digest = sha256(canonicalJson(rows));
    await this.store.save(tx, { pollId, resultId, rows, digest, madeAt: this.clock.now() });
    const facts = { digest, people: rows.length - 1 };
    const event = {
      chain: `poll:${pollId}`,
      event: 'microdata.made',
      actor: SYSTEM,
      subject: resultId,
      facts,
    };
    await this.audit.record(tx, event);
    return true;
  }
}
