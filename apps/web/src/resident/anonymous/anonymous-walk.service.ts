// Walks through the questions of an answer that comes with a token: every message brings along what was filled in, and
// the reply takes it back, because nothing is kept here.
import { Injectable } from '@nestjs/common';
import {
  AnonymousAnswering,
  firstMissing,
  keptFrom,
  withAnswer,
  type Draft,
  type KeptAnswers,
  type TokenSubmission,
} from '#features/answers/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { Views, type Model } from '#platform/pages/views.js';
import { checkPage } from '../check/check.page.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import { CHECK } from '../questions/question-address.js';
import { questionPage } from '../questions/question.page.js';
import { answered, factsOf, placeToGoOn, type Place } from '../questions/walk.js';
import { thanksPage } from '../thanks/thanks.page.js';
import type { Sent } from './anonymous.form.js';
import { stoppedPage, wipedPage } from './anonymous.page.js';
import { tokenAddress } from './token-address.js';

/** What the script gets: a page to show, where it stands, and what to keep. */
export type Reply = {
  readonly html: string;
  readonly place: string;
  readonly kept: KeptAnswers;
  /** Everything is answered: now send it with the token. */
  readonly send: boolean;
  /** The browser need not keep anything any more. */
  readonly over: boolean;
  /** Over, because the answer is in. */
  readonly sent: boolean;
  /** The code of the receipt; empty when there is none. */
  readonly receipt: string;
};

type Showing = { readonly place: string; readonly draft?: Draft } & Partial<Reply>;

@Injectable()
export class AnonymousWalk {
  constructor(
    private readonly answering: AnonymousAnswering,
    private readonly views: Views,
  ) {}

  /** @param name the number of a question, or the word that stands in its place */
  async step(tx: Tx, poll: Poll, name: string, sent: Sent & { readonly fromCheck: boolean }): Promise<Reply> {
    const stand = await this.answering.stand(tx, poll, sent);
    const at: Place = { ...stand, base: tokenAddress(poll) };
    const { language } = stand;
    if (stand.entrance !== 'open')
      return this.reply(at, 'resident/no-entry/no-entry', noEntryPage(stand.entrance, poll, language), {
        ...{ place: `${at.base}/gesloten`, over: true },
      });
    const words = { later: stoppedPage, gewist: wipedPage } as const;
    if (name === 'later' || name === 'gewist') {
      const view = name === 'later' ? 'resident/anonymous/stopped' : 'resident/anonymous/wiped';
      const over = name === 'gewist';
      return this.reply(at, view, words[name](poll, language), { place: `${at.base}/${name}`, over });
    }
    if (sent.fields === undefined || name === CHECK) return this.show(at, name, sent.fromCheck);
    return this.answer(at, name, sent);
  }

  /** What came of handing in. */
  async submitted(tx: Tx, poll: Poll, sent: Sent, outcome: TokenSubmission): Promise<Reply | undefined> {
    const stand = await this.answering.stand(tx, poll, sent);
    const at: Place = { ...stand, base: tokenAddress(poll) };
    const { language } = stand;
    switch (outcome.outcome) {
      case 'accepted':
      case 'answered-before':
        return this.reply(
          at,
          'resident/thanks/thanks',
          { ...thanksPage(poll, { language, withToken: true, receipt: outcome.receipt }), withToken: true },
          { place: `${at.base}/bedankt`, over: true, sent: true, receipt: outcome.receipt },
        );
      case 'poll-closed':
        return this.reply(at, 'resident/no-entry/no-entry', noEntryPage('closed', poll, language), {
          ...{ place: `${at.base}/gesloten`, over: true },
        });
      case 'incomplete':
        return this.show(at, `${outcome.missing}`, false);
      case 'not-signed':
      case 'unknown':
        return undefined;
    }
  }

  private async answer(
    at: Place,
    name: string,
    { fields, fromCheck }: Sent & { readonly fromCheck: boolean },
  ): Promise<Reply> {
    const facts = factsOf(at, name, fromCheck);
    if (!facts) return this.goOn(at);
    const did = await answered(facts, fields, async ({ answer }) => ({
      outcome: 'saved',
      draft: withAnswer(at.draft, { questionId: facts.question.id, answer }),
    }));
    if (did.kind === 'again') {
      const page = questionPage(facts, did.again);
      return this.reply(at, 'resident/questions/question', page, { place: page.action });
    }
    const further = { ...at, draft: did.draft };
    if (did.kind === 'go') return this.show(further, did.to.slice((at.base ?? '').length + 1), false);
    return { ...this.show(further, CHECK, false), send: true };
  }

  private show(at: Place, name: string, fromCheck: boolean): Reply {
    const { questionnaire, draft, language } = at;
    if (name === CHECK && firstMissing(questionnaire, draft) === undefined) {
      const page = checkPage({ questionnaire, draft, language, base: at.base ?? '' });
      return this.reply(at, 'resident/check/check', page, { place: `${at.base}/${CHECK}` });
    }
    const facts = factsOf(at, name, fromCheck);
    if (!facts) return this.goOn(at);
    const page = questionPage(facts);
    return this.reply(at, 'resident/questions/question', page, { place: page.action });
  }

  private goOn(at: Place): Reply {
    const name = placeToGoOn(at).slice((at.base ?? '').length + 1);
    return this.show(at, name, false);
  }

  private reply(at: Place, view: string, page: Model, showing: Showing): Reply {
    const html = this.views.render(view, page);
    const kept = keptFrom(at.questionnaire, at.draft);
    return { html, kept, ...{ send: false, over: false, sent: false, receipt: '' }, ...showing };
  }
}
