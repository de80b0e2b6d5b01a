// The SQL of what people wrote in their own words.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Coding, OpenAnswer, OpenCode, OpenQuestion, Verdict } from './open-question.js';

export type QuestionKey = Pick<OpenQuestion, 'pollId' | 'questionId'>;
export type NewText = QuestionKey & { readonly id: string; readonly text: string };

const QUESTION = `poll_id as "pollId", question_id as "questionId", text, state, offered_by as "offeredBy",
  approved_by as "approvedBy", published_at as "publishedAt", document`;
const ANSWER = `id, text, cleaned, verdict, judged_by as "judgedBy"`;
const OF = 'poll_id = $1 and question_id = $2';

@Injectable()
export class OpenAnswersStore {
  /** Polls that are over and counted, and whose open answers were not laid out. */
  async notLaidOut(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select poll.id from poll
       where poll.state in ('closed', 'published') and exists (select from result where result.poll_id = poll.id)
         and not exists (select from open_laid_out where open_laid_out.poll_id = poll.id)`,
    );
    return rows.map(({ id }) => id);
  }

  /** Answers whether this transaction is the first. */
  async markLaidOut(tx: Tx, pollId: string): Promise<boolean> {
    const marked = await tx.change(
      'insert into open_laid_out (poll_id) values ($1) on conflict (poll_id) do nothing',
      [pollId],
    );
    return marked === 1;
  }

  async addQuestion(
    tx: Tx,
    { pollId, questionId, text }: QuestionKey & { readonly text: string },
  ): Promise<void> {
    await tx.change(
      `insert into open_question (poll_id, question_id, text, state) values ($1, $2, $3, 'reading')`,
      [pollId, questionId, text],
    );
  }

  /** By id, so that the order in the table tells nothing either. */
  async addTexts(tx: Tx, { pollId, questionId }: QuestionKey, texts: readonly NewText[]): Promise<void> {
    const sorted = texts.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    await tx.change(
      `insert into open_answer (id, poll_id, question_id, text)
       select id, $1, $2, text from unnest($3::uuid[], $4::text[]) as given (id, text)`,
      [pollId, questionId, sorted.map(({ id }) => id), sorted.map(({ text }) => text)],
    );
  }

  ofPoll(tx: Tx, pollId: string): Promise<readonly OpenQuestion[]> {
    return tx.query(`select ${QUESTION} from open_question where poll_id = $1 order by question_id`, [
      pollId,
    ]);
  }

  async lock(tx: Tx, { pollId, questionId }: QuestionKey): Promise<OpenQuestion | undefined> {
    const [found] = await tx.query<OpenQuestion>(
      `select ${QUESTION} from open_question where ${OF} for update`,
      [pollId, questionId],
    );
    return found;
  }

  async save(tx: Tx, question: OpenQuestion): Promise<void> {
    const { pollId, questionId, state, offeredBy, approvedBy, publishedAt, document } = question;
    await tx.change(
      `update open_question set state = $3, offered_by = $4, approved_by = $5, published_at = $6, document = $7 where ${OF}`,
      [pollId, questionId, state, offeredBy, approvedBy, publishedAt, document && JSON.stringify(document)],
    );
  }

  answers(tx: Tx, { pollId, questionId }: QuestionKey): Promise<readonly OpenAnswer[]> {
    return tx.query(`select ${ANSWER} from open_answer where ${OF} order by id`, [pollId, questionId]);
  }

  codes(tx: Tx, { pollId, questionId }: QuestionKey): Promise<readonly OpenCode[]> {
    return tx.query(`select id, label from open_code where ${OF} order by label`, [pollId, questionId]);
  }

  async addCode(tx: Tx, { pollId, questionId }: QuestionKey, code: OpenCode): Promise<boolean> {
    const added = await tx.change(
      `insert into open_code (id, poll_id, question_id, label) values ($1, $2, $3, $4)
       on conflict (poll_id, question_id, label) do nothing`,
      [code.id, pollId, questionId, code.label],
    );
    return added === 1;
  }

  codings(tx: Tx, { pollId, questionId }: QuestionKey): Promise<readonly Coding[]> {
    return tx.query(
      `select answer_id as "answerId", coder, codes from open_coding join open_answer on open_answer.id = answer_id
       where ${OF} order by answer_id, coder`,
      [pollId, questionId],
    );
  }

  /** Only codes and an answer of this question. */
  async code(
    tx: Tx,
    { pollId, questionId }: QuestionKey,
    { answerId, coder, codes }: Coding,
  ): Promise<boolean> {
    const coded = await tx.change(
      `insert into open_coding (answer_id, coder, codes)
       select open_answer.id, $4, array(select open_code.id from open_code where ${OF} and open_code.id = any ($5::uuid[]))
       from open_answer where ${OF} and open_answer.id = $3
       on conflict (answer_id, coder) do update set codes = excluded.codes`,
      [pollId, questionId, answerId, coder, codes],
    );
    return coded === 1;
  }

  async judge(
    tx: Tx,
    { pollId, questionId }: QuestionKey,
    judged: { readonly id: string; readonly verdict: Verdict; readonly cleaned: string; readonly by: string },
  ): Promise<boolean> {
    const changed = await tx.change(
      `update open_answer set verdict = $4, cleaned = $5, judged_by = $6 where ${OF} and id = $3`,
      [pollId, questionId, judged.id, judged.verdict, judged.cleaned, judged.by],
    );
    return changed === 1;
  }

  /** Texts of polls that are done with or withdrawn; what was published stays in its document. */
  eraseDone(tx: Tx): Promise<number> {
    return tx.change(
      `delete from open_answer using poll where poll.id = open_answer.poll_id and poll.state in ('archived', 'withdrawn')`,
      [],
    );
  }
}
