// The SQL of invitations: making them, finding one by the hash of a link or code, and counting.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type {
  Channel,
  ChannelCounts,
  FoundInvitation,
  Invitation,
  ParticipationOfArea,
  ResponseOfPart,
  ResponseTrait,
  Withdrawal,
  InvitedGroup,
  WeightOfClass,
} from './invitation.js';
import { invitationTable, type InvitationRow } from './invitations.table.js';

/** What an invitation can be found by. */
export type LookupColumn = 'link_hash' | 'code_hash' | 'opt_out_hash';

@Injectable()
export class InvitationsStore {
  async add(tx: Tx, rows: readonly InvitationRow[]): Promise<void> {
    const column = (pick: (row: InvitationRow) => unknown): unknown[] => rows.map(pick);
    await tx.change(
      `insert into invitation (id, subject_id, frame_id, pseudonym, channel, own_print, area, weight_class, background,
                               inclusion_probability, link_hash, code_hash, opt_out_hash)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::boolean[], $7::text[],
                            $8::text[], $9::jsonb[], $10::double precision[], $11::bytea[], $12::bytea[], $13::bytea[])`,
      [
        column((row) => row.id),
        column((row) => row.subjectId),
        column((row) => row.frameId),
        column((row) => row.pseudonym),
        column((row) => row.channel),
        column((row) => row.ownPrint),
        column((row) => row.area),
        column((row) => row.weightClass),
        column((row) => JSON.stringify(row.background)),
        column((row) => row.inclusionProbability),
        column((row) => row.linkHash),
        column((row) => row.codeHash),
        column((row) => row.optOutHash),
      ],
    );
    await tx.change(
      `insert into participation (invitation_id, subject_id, answered)
       select id, subject_id, false from unnest($1::uuid[], $2::uuid[]) as invited (id, subject_id)`,
      [column((row) => row.id), column((row) => row.subjectId)],
    );
  }

  async findBy(tx: Tx, column: LookupColumn, hash: Buffer): Promise<FoundInvitation | undefined> {
    const [found] = await tx.query<FoundInvitation>(
      `select ${FIELDS}, participation.answered
       from invitation join participation on participation.invitation_id = invitation.id
       where ${column} = $1`,
      [hash],
    );
    return found;
  }

  async ofSubject(tx: Tx, subjectId: string): Promise<readonly Invitation[]> {
    return tx.repository(invitationTable).findBy({ subjectId });
  }

  async withIds(tx: Tx, ids: readonly string[]): Promise<readonly FoundInvitation[]> {
    return tx.query(
      `select ${FIELDS}, participation.answered
       from invitation join participation on participation.invitation_id = invitation.id
       where invitation.id = any($1)`,
      [ids],
    );
  }

  async idsByChannel(tx: Tx, subjectId: string, channel: Channel): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from invitation where subject_id = $1 and channel = $2 and withdrawn = ''`,
      [subjectId, channel],
    );
    return rows.map((row) => row.id);
  }

  /** Reads only whether somebody took part, never an answer. */
  silentByEmail(tx: Tx, subjectId: string): Promise<readonly SilentInvitation[]> {
    return tx.query(
      `select id, pseudonym, area from invitation join participation on participation.invitation_id = invitation.id
       where invitation.subject_id = $1 and channel = 'email' and withdrawn = '' and not answered order by id`,
      [subjectId],
    );
  }

  silentByLetter(tx: Tx, subjectId: string, before: Date): Promise<readonly SilentInvitation[]> {
    return tx.query(
      `select id, pseudonym, area from invitation join participation on participation.invitation_id = invitation.id
       where invitation.subject_id = $1 and channel = 'letter' and withdrawn = '' and not answered
         and exists (select from letter join letter_batch on letter_batch.id = batch_id
                     where letter.invitation_id = invitation.id and occasion = 'invitation' and created_at < $2)
       order by invitation.id`,
      [subjectId, before],
    );
  }

  async withdraw(tx: Tx, invitationId: string, reason: Withdrawal): Promise<void> {
    await tx.change(`update invitation set withdrawn = $2 where id = $1 and withdrawn = ''`, [
      invitationId,
      reason,
    ]);
  }

  async participationPerArea(tx: Tx, subjectId: string): Promise<readonly ParticipationOfArea[]> {
    return tx.query(
      `select area, count(*)::integer as invited, (count(*) filter (where answered))::integer as answered
       from invitation join participation on participation.invitation_id = invitation.id
       where invitation.subject_id = $1 group by area order by area`,
      [subjectId],
    );
  }

  /** Parts are told apart by a class that was frozen at launch; joined classes have a + between them. */
  async responseByTrait(tx: Tx, subjectId: string, trait: ResponseTrait): Promise<readonly ResponseOfPart[]> {
    const part = trait === 'area' ? 'area' : `coalesce(background ->> '${trait}', 'alle')`;
    return tx.query(
      `select ${part} as part, sum(1 / inclusion_probability)::double precision as people, count(*)::integer as invited,
              (count(*) filter (where answered))::integer as answered
       from invitation join participation on participation.invitation_id = invitation.id
       where invitation.subject_id = $1 group by part order by part`,
      [subjectId],
    );
  }

  async channelCounts(tx: Tx, subjectId: string): Promise<ChannelCounts> {
    const [counts] = await tx.query<ChannelCounts>(
      `select (count(*) filter (where channel = 'email'))::integer as email,
              (count(*) filter (where channel = 'letter' and not own_print))::integer as letter,
              (count(*) filter (where channel = 'letter' and own_print))::integer as "ownPrint"
       from invitation where subject_id = $1`,
      [subjectId],
    );
    return counts ?? { email: 0, letter: 0, ownPrint: 0 };
  }

  async weights(tx: Tx, subjectId: string): Promise<readonly WeightOfClass[]> {
    return tx.query(
      `select weight_class as "weightClass", count(*)::integer as invited, avg(1 / inclusion_probability) as weight
       from invitation where subject_id = $1 group by weight_class order by weight_class`,
      [subjectId],
    );
  }

  async invitedGroups(tx: Tx, subjectId: string): Promise<readonly InvitedGroup[]> {
    return tx.query(
      `select weight_class as "weightClass", background, count(*)::integer as invited,
              avg(1 / inclusion_probability)::double precision as weight
       from invitation where subject_id = $1
       group by weight_class, background order by weight_class, background`,
      [subjectId],
    );
  }

  /** Invitations from these frames whose poll is over and that still carry a pseudonym. */
  async stillNamed(tx: Tx, frameIds: readonly string[]): Promise<readonly NamedInvitation[]> {
    return tx.query(
      `select invitation.id, invitation.subject_id as "subjectId", invitation.pseudonym
       from invitation join subject_key on subject_key.subject_id = invitation.subject_id
       where frame_id = any($1) and code_key_destroyed_at is not null and pseudonym not like 'key:%'`,
      [frameIds],
    );
  }

  async rename(tx: Tx, invitations: readonly NamedInvitation[]): Promise<void> {
    await tx.change(
      `update invitation set pseudonym = given.pseudonym
       from unnest($1::uuid[], $2::text[]) as given (id, pseudonym) where invitation.id = given.id`,
      [invitations.map(({ id }) => id), invitations.map(({ pseudonym }) => pseudonym)],
    );
  }

  /** Deals out the marks of taking part anew within each area: the counts stay, who took part is gone. */
  async scatterParticipation(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    const placed = (order: string): string =>
      `select invitation_id, area, participation.subject_id, answered,
              row_number() over (partition by participation.subject_id, area order by ${order}) as place
       from participation join invitation on invitation.id = invitation_id where participation.subject_id = any($1)`;
    await tx.change(
      `update participation set answered = dealt.answered
       from (${placed('invitation_id')}) seat join (${placed('gen_random_uuid()')}) dealt using (subject_id, area, place)
       where participation.invitation_id = seat.invitation_id`,
      [subjectIds],
    );
  }
}

export type SilentInvitation = { readonly id: string; readonly pseudonym: string; readonly area: string };
export type NamedInvitation = { readonly id: string; readonly subjectId: string; readonly pseudonym: string };

const FIELDS = `
  invitation.id, invitation.subject_id as "subjectId", invitation.frame_id as "frameId", invitation.pseudonym,
  invitation.channel, invitation.own_print as "ownPrint", invitation.area, invitation.weight_class as "weightClass",
  invitation.background, invitation.inclusion_probability as "inclusionProbability", invitation.withdrawn`;
