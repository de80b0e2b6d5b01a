// With which a resident finds back that their answer was counted: a code of their own, and on the published list only its
// digest. The list is complete and final once every answer of a closed poll is in.
import { Injectable } from '@nestjs/common';
import { sha256 } from '#domain/evidence/digest.js';
import { readTypedCode, typeableCode } from '#features/invitations/index.js';
import { AnsweringChoices } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { hmacSha256 } from '#platform/secrets/hmac.js';
import { AnswersStore } from './answers.store.js';
import { ReceiptsStore } from './receipts.store.js';

@Injectable()
export class Receipts {
  constructor(
    private readonly store: ReceiptsStore,
    private readonly answers: AnswersStore,
    private readonly choices: AnsweringChoices,
  ) {}

  /** Digests in ascending order; undefined while answers still come in, and for a poll without receipts. */
  async list(tx: Tx, pollId: string): Promise<readonly string[] | undefined> {
    const { receipts } = await this.choices.of(tx, pollId);
    if (!receipts || !(await this.answers.areComplete(tx, pollId))) return undefined;
    return this.store.list(tx, pollId);
  }

  /** Ids of the polls of which the list is complete and changes no more. */
  final(tx: Tx): Promise<readonly string[]> {
    return this.store.final(tx);
  }

  /** Whether the code that was typed stands on this list; undefined when it cannot be a code. */
  isOn(list: readonly string[], pollId: string, typed: string): boolean | undefined {
    const code = readReceiptCode(typed);
    return code === undefined ? undefined : list.includes(receiptDigest(pollId, code));
  }
}

/** Eighty bits. */
const LENGTH = 16;
const GROUP = 4;

/**
 * The same secret always gives the same code, so that sending twice cannot give two: the key of the draft, or the token.
 * The code says nothing about the answer; nobody can show with it what they answered, not even if they want to.
 */
export function receiptCode(secret: Buffer): string {
  const code = typeableCode(hmacSha256(secret, 'code of the receipt'), LENGTH);
  return (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** SHA-256 over `samenspel-controlecode <id of the poll> <code without hyphens>`, 64 hexadecimal digits. */
export const receiptDigest = (pollId: string, code: string): string =>
  sha256(`samenspel-controlecode ${pollId} ${code.replaceAll('-', '')}`);

/** The code that was meant, however it was typed; undefined when it cannot be one. */
export const readReceiptCode = (typed: string): string | undefined => readTypedCode(typed, LENGTH);

/** SHA-256 over the lines of the list, each with its line end: what `grep -v '^#' | sha256sum` gives for the file. */
export const receiptListDigest = (list: readonly string[]): string =>
  sha256(list.map((digest) => `${digest}\n`).join(''));
