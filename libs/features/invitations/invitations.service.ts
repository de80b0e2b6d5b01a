// Who is asked for a poll: makes the invitations, finds one by its link or code, and counts who took part.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { BoxKeys } from '#platform/secrets/sealed-box.js';
import { InvitationCodes } from './invitation-codes.service.js';
import type {
  ChannelCounts,
  FoundInvitation,
  Invitation,
  Invitee,
  ParticipationOfArea,
  ResponseOfPart,
  ResponseTrait,
  Reach,
  InvitedGroup,
  WeightOfClass,
  Withdrawal,
} from './invitation.js';
import { InviteeRegister, type Drawn } from './invitee-register.service.js';
import { InvitationsStore, type SilentInvitation } from './invitations.store.js';
import type { InvitationRow } from './invitations.table.js';
import { freezeInvitees, type FrozenInvitee } from './invitees.js';
import { reachOf } from './reach.js';
import { SubjectKeys } from './subject-keys.service.js';

export type Launch = Drawn & {
  /** False: only people with an e-mail address are asked, and nobody may call it a sample. */
  readonly letters: boolean;
};

@Injectable()
export class Invitations {
  constructor(
    private readonly store: InvitationsStore,
    private readonly keys: SubjectKeys,
    private readonly codes: InvitationCodes,
    private readonly register: InviteeRegister,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  /** How the drawn would be reached; writes nothing. */
  async forecast(tx: Tx, launch: Launch): Promise<Reach> {
    const { invitees, declined } = await this.register.find(tx, launch);
    return reachOf(invitees, { drawn: launch.selected.length, declined, letters: launch.letters });
  }

  /** Makes the keys of the subject and, per person who is asked, one invitation and one participation row; once. */
  async invite(tx: Tx, launch: Launch): Promise<Reach> {
    const { invitees, declined } = await this.register.find(tx, launch);
    await this.enrol(tx, launch, invitees);
    return reachOf(invitees, { drawn: launch.selected.length, declined, letters: launch.letters });
  }

  /** Ids of those who are asked by e-mail: the recipients of the mailing. */
  async emailRecipients(tx: Tx, subjectId: string): Promise<readonly string[]> {
    return this.store.idsByChannel(tx, subjectId, 'email');
  }

  /** Asked by e-mail and not answered yet. */
  silentByEmail(tx: Tx, subjectId: string): Promise<readonly SilentInvitation[]> {
    return this.store.silentByEmail(tx, subjectId);
  }

  /** A letter to them was put ready before `before`, and they did not answer yet. */
  silentByLetter(tx: Tx, subjectId: string, before: Date): Promise<readonly SilentInvitation[]> {
    return this.store.silentByLetter(tx, subjectId, before);
  }

  /** Whose personal link this is; undefined for an unknown or mistyped link. */
  async byLink(tx: Tx, token: string): Promise<FoundInvitation | undefined> {
    const hash = this.codes.linkHash(token);
    return hash && this.store.findBy(tx, 'link_hash', hash);
  }

  /** Whose letter code this is, however it was typed. */
  async byCode(tx: Tx, typed: string): Promise<FoundInvitation | undefined> {
    const hash = this.codes.codeHash(typed);
    return hash && this.store.findBy(tx, 'code_hash', hash);
  }

  async byOptOut(tx: Tx, token: string): Promise<FoundInvitation | undefined> {
    const hash = this.codes.optOutHash(token);
    return hash && this.store.findBy(tx, 'opt_out_hash', hash);
  }

  /** By id; those that do not exist are left out. */
  async withIds(tx: Tx, ids: readonly string[]): Promise<readonly FoundInvitation[]> {
    return this.store.withIds(tx, ids);
  }

  async ofSubject(tx: Tx, subjectId: string): Promise<readonly Invitation[]> {
    return this.store.ofSubject(tx, subjectId);
  }

  /** Token of the personal link of each invitation of one subject, by invitation id; refused once the key is destroyed. */
  async linkFor(tx: Tx, invitations: readonly Invitation[]): Promise<ReadonlyMap<string, string>> {
    return this.derive(tx, invitations, (key, id) => this.codes.linkToken(key, id));
  }

  /** Letter code (thirteen characters, without groups) of each invitation of one subject, by invitation id. */
  async codeFor(tx: Tx, invitations: readonly Invitation[]): Promise<ReadonlyMap<string, string>> {
    return this.derive(tx, invitations, (key, id) => this.codes.letterCode(key, id));
  }

  optOutTokenFor(invitationId: string): string {
    return this.codes.optOutToken(invitationId);
  }

  /** Nothing is sent to this person any more; the link keeps working. */
  withdraw(tx: Tx, invitationId: string, because: Withdrawal): Promise<void> {
    return this.store.withdraw(tx, invitationId, because);
  }

  /** The parts of the sample by area, age or gender. After the extract was erased only the areas are still right. */
  responseByTrait(tx: Tx, subjectId: string, trait: ResponseTrait): Promise<readonly ResponseOfPart[]> {
    return this.store.responseByTrait(tx, subjectId, trait);
  }

  async participationPerArea(tx: Tx, subjectId: string): Promise<readonly ParticipationOfArea[]> {
    return this.store.participationPerArea(tx, subjectId);
  }

  async channelCounts(tx: Tx, subjectId: string): Promise<ChannelCounts> {
    return this.store.channelCounts(tx, subjectId);
  }

  async weights(tx: Tx, subjectId: string): Promise<readonly WeightOfClass[]> {
    return this.store.weights(tx, subjectId);
  }

  /** Everybody who was invited, by the frozen classes; each group holds at least ten people. */
  async invitedGroups(tx: Tx, subjectId: string): Promise<readonly InvitedGroup[]> {
    return this.store.invitedGroups(tx, subjectId);
  }

  /** At the close: from then on no link or code can be made any more. */
  async destroyCodeKey(tx: Tx, subjectId: string): Promise<void> {
    await this.keys.destroyCodeKey(tx, subjectId);
  }

  /** The raw X25519 key to which every answer is sealed. */
  async answerPublicKey(tx: Tx, subjectId: string): Promise<Buffer | undefined> {
    return this.keys.answerPublicKey(tx, subjectId);
  }

  /** Both keys, for the shuffler; the database lets only the worker read them. */
  async openAnswerKey(tx: Tx, subjectId: string): Promise<BoxKeys | undefined> {
    return this.keys.openAnswerKey(tx, subjectId);
  }

  async destroyAnswerKey(tx: Tx, subjectId: string): Promise<void> {
    await this.keys.destroyAnswerKey(tx, subjectId);
  }

  private async enrol(tx: Tx, launch: Launch, invitees: readonly Invitee[]): Promise<void> {
    const codeKey = await this.keys.make(tx, launch.subjectId);
    const year = Number(localTimeOf(this.clock.now()).day.slice(0, 4));
    const frozen = freezeInvitees(invitees, { year, letters: launch.letters });
    const rows = frozen.map((each) => this.rowFor(launch, codeKey, each));
    // In random order, so that the place of a row says nothing about the place in the draw.
    await this.store.add(tx, this.randomness.shuffled(rows));
  }

  private rowFor(launch: Launch, codeKey: Buffer, frozen: FrozenInvitee): InvitationRow {
    const id = this.randomness.id();
    const { invitee, ...ways } = frozen;
    return {
      id,
      subjectId: launch.subjectId,
      frameId: launch.frameId,
      pseudonym: invitee.pseudonym,
      area: invitee.area,
      inclusionProbability: invitee.inclusionProbability,
      withdrawn: '',
      ...ways,
      linkHash: known(this.codes.linkHash(this.codes.linkToken(codeKey, id))),
      codeHash: known(this.codes.codeHash(this.codes.letterCode(codeKey, id))),
      optOutHash: known(this.codes.optOutHash(this.codes.optOutToken(id))),
    };
  }

  private async derive(
    tx: Tx,
    invitations: readonly Invitation[],
    make: (codeKey: Buffer, id: string) => string,
  ): Promise<ReadonlyMap<string, string>> {
    const [first] = invitations;
    if (!first) return new Map();
    const codeKey = await this.keys.codeKey(tx, first.subjectId);
    if (!codeKey)
      throw new Error('The code key of this subject was destroyed: no link or code can be made any more.');
    return new Map(invitations.map(({ id }) => [id, make(codeKey, id)]));
  }
}

function known(hash: Buffer | undefined): Buffer {
  if (!hash) throw new Error('A link or code of our own making is not one.');
  return hash;
}
