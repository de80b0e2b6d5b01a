// Gathers what the landing page tells, in one read-only look; opening a link changes nothing.
import { Injectable } from '@nestjs/common';
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import { Answering, wayOf, type Arrival } from '#features/answers/index.js';
import { Invitations } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { tokenAddress } from '../anonymous/token-address.js';
import type { LandingFacts } from './landing.page.js';

@Injectable()
export class Landing {
  constructor(
    private readonly answering: Answering,
    private readonly invitations: Invitations,
    private readonly population: Population,
  ) {}

  /** Only for an arrival that may answer. */
  async facts(tx: Tx, arrival: Arrival, token: string, asked?: unknown): Promise<LandingFacts> {
    const { poll, invitation, level } = arrival;
    const stand = await this.answering.stand(tx, this.answering.start(arrival, token));
    if (!stand) throw new Error('An invitation that was just found is gone.');
    const areas = poll.areas.length > 0 ? await this.population.areas(tx) : [];
    const frame = await this.population.frame(tx, invitation.frameId);
    return {
      token,
      live: stand.questionnaire.languages ?? [],
      language: stand.questionnaire.languages?.find((each) => each === asked) ?? 'nl',
      tokenBase: level === 'B' ? tokenAddress(poll) : undefined,
      optOutToken: this.invitations.optOutTokenFor(invitation.id),
      poll,
      minutes: estimateMinutes(stand.questionnaire),
      questions: wayOf(stand.questionnaire, stand.draft).length,
      passed: stand.draft.seen.length,
      areas: areas.filter(({ code }) => poll.areas.includes(code)).map(({ name }) => name),
      eraseBy: frame?.deleteBy ?? '',
    };
  }
}
