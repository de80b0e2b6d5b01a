// What people wrote in their own words: read, coded by several people, quotes looked at, and approved by another.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { OpenAnswers, type OpenWork } from '#features/coding/index.js';
import type { Poll, StaffActor } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { freshForm } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { codingsForm, newCodeForm } from './code.form.js';
import { codePage } from './code.page.js';
import { addressOf, OpenDesk, type OpenTask } from './open-desk.js';
import { openQuestionsPage } from './open-questions.page.js';
import { quoteForm } from './quote.form.js';
import { quotePage } from './quote.page.js';

const CODE = 'staff/results/open/code';
const QUOTE = 'staff/results/open/quote';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:pollId/open')
export class OpenAnswersController {
  constructor(
    private readonly desk: OpenDesk,
    private readonly open: OpenAnswers,
  ) {}

  @Get()
  list(@Param('pollId') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const questions = await this.open.ofPoll(tx, id);
      return page('staff/results/open/open-questions', openQuestionsPage({ person, poll, questions }));
    });
  }

  @Get(':questionId')
  show(
    @Param() key: Key,
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    const done = typeof query['gedaan'] === 'string' ? query['gedaan'] : '';
    return this.desk.work(key, person, (poll, work) =>
      page(CODE, codePage({ person, poll, work, page: numberIn(query), done, form: freshForm() })),
    );
  }

  @Post(':questionId/code')
  @HttpCode(200)
  addCode(
    @Param() key: Key,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = newCodeForm(body);
    if (read.ok)
      return this.task(key, person, 'code', (tx, by) => this.open.addCode(tx, key, read.input, by));
    const { form } = read;
    return this.desk.work(key, person, (poll, work) =>
      page(CODE, codePage({ person, poll, work, page: 1, done: '', form }), { status: 422 }),
    );
  }

  /** All answers of the page in one transaction; then the next page. */
  @Post(':questionId')
  @HttpCode(200)
  code(
    @Param() key: Key,
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const then = `${addressOf(key)}?gedaan=gecodeerd&bladzijde=${numberIn(query) + 1}`;
    return this.desk.carryOut({
      key,
      person,
      then,
      decide: async (tx, by) => {
        for (const coding of codingsForm(body)) {
          const coded = await this.open.code(tx, key, coding, by);
          if (!coded.ok) return coded;
        }
        return { ok: true };
      },
    });
  }

  @Get(':questionId/citaat')
  quote(@Param() key: Key, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.desk.work(key, person, (poll, work) => this.nextQuote(person, poll, work));
  }

  @Post(':questionId/citaat')
  @HttpCode(200)
  judge(
    @Param() key: Key,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = quoteForm(body);
    if (read.ok) {
      const then = `${addressOf(key)}/citaat`;
      return this.desk.carryOut({
        key,
        person,
        then,
        decide: (tx, by) => this.open.judge(tx, key, read.input, by),
      });
    }
    const { form } = read;
    return this.desk.work(key, person, (poll, work) => {
      const answer = work.toJudge[0];
      if (!answer) return seeOther(addressOf(key));
      const { question, toJudge } = work;
      return page(QUOTE, quotePage({ person, poll, question, answer, left: toJudge.length, form }), {
        status: 422,
      });
    });
  }

  @Post(':questionId/voorleggen')
  @HttpCode(200)
  offer(@Param() key: Key, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.task(key, person, 'voorgelegd', (tx, by) => this.open.offer(tx, key, by));
  }

  @Post(':questionId/terughalen')
  @HttpCode(200)
  giveBack(@Param() key: Key, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.task(key, person, 'teruggehaald', (tx, by) => this.open.giveBack(tx, key, by));
  }

  @Post(':questionId/online')
  @HttpCode(200)
  publish(@Param() key: Key, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.task(key, person, 'online', (tx, by) => this.open.publish(tx, key, by));
  }

  private nextQuote(person: StaffPerson, poll: Poll, { question, toJudge }: OpenWork): Page | SeeOther {
    const [answer] = toJudge;
    if (!answer) return seeOther(`${addressOf(question)}?gedaan=nagekeken`);
    return page(
      QUOTE,
      quotePage({ person, poll, question, answer, left: toJudge.length, form: freshForm() }),
    );
  }

  private task(
    key: Key,
    person: StaffPerson,
    done: string,
    decide: (tx: Tx, by: StaffActor) => ReturnType<OpenTask['decide']>,
  ): Promise<Page | SeeOther> {
    return this.desk.carryOut({ key, person, then: `${addressOf(key)}?gedaan=${done}`, decide });
  }
}

type Key = { readonly pollId: string; readonly questionId: string };

/** Which page of the answers, from 1. */
function numberIn(query: Readonly<Record<string, unknown>>): number {
  const given = Number(query['bladzijde']);
  return Number.isInteger(given) && given > 0 ? given : 1;
}
