// The SQL of draws: stages are only added, people of the frame go in and out in one statement.
import { Injectable } from '@nestjs/common';
import type { DrawnDraw } from '#domain/sortition/draw-document.js';
import type { Tx } from '#platform/database/transactions.js';
import type { DrawPerson } from './draw-request.js';
import type { Replacement } from './draw-steps.js';
import type { FrameCounts } from './frame-counts.js';
import { drawStageTable, drawTable, type DrawRow, type DrawStageRow } from './draws.table.js';

export type SelectedRow = {
  readonly pseudonym: string;
  readonly stratum: string;
  readonly inclusionProbability: number;
  readonly position: number;
};

@Injectable()
export class DrawsStore {
  async find(tx: Tx, id: string): Promise<DrawRow | undefined> {
    return (await tx.repository(drawTable).findOneBy({ id })) ?? undefined;
  }

  /** Nobody else works on this draw until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<DrawRow | undefined> {
    const found = await tx
      .repository(drawTable)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  stages(tx: Tx, drawId: string): Promise<readonly DrawStageRow[]> {
    return tx.repository(drawStageTable).find({ where: { drawId }, order: { at: 'asc' } });
  }

  async add(tx: Tx, draw: DrawRow): Promise<void> {
    await tx.repository(drawTable).insert(draw);
  }

  async addStage(tx: Tx, stage: DrawStageRow): Promise<void> {
    const { drawId, stage: name, at, byAccount, document, digest } = stage;
    await tx.change(
      `insert into draw_stage (draw_id, stage, at, by_account, document, digest) values ($1, $2, $3, $4, $5, $6)`,
      [drawId, name, at, byAccount, JSON.stringify(document), digest],
    );
  }

  async addPeople(tx: Tx, drawId: string, people: readonly DrawPerson[]): Promise<void> {
    const column = (name: keyof DrawPerson): readonly string[] => people.map((person) => person[name]);
    await tx.change(
      `insert into draw_person (draw_id, pseudonym, area, age_class, postcode, house_number, house_letter,
                                house_addition, salt, left_out)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                $9::text[], $10::text[])`,
      [
        drawId,
        column('pseudonym'),
        column('area'),
        column('ageClass'),
        column('postcode'),
        column('houseNumber'),
        column('houseLetter'),
        column('houseAddition'),
        column('salt'),
        column('leftOut'),
      ],
    );
  }

  /** In order of pseudonym; empty once the frame was erased. */
  people(tx: Tx, drawId: string): Promise<readonly DrawPerson[]> {
    return tx.query<DrawPerson>(
      `select pseudonym, area, age_class as "ageClass", postcode, house_number as "houseNumber",
              house_letter as "houseLetter", house_addition as "houseAddition", salt, left_out as "leftOut"
       from draw_person where draw_id = $1 order by pseudonym`,
      [drawId],
    );
  }

  async addSelection(tx: Tx, drawId: string, { selected, reserves }: DrawnDraw): Promise<void> {
    const people = [
      ...selected.map((each) => ({ ...each, reserve: false })),
      ...reserves.map((each) => ({ ...each, inclusionProbability: 0, reserve: true })),
    ];
    await tx.change(
      `insert into draw_selection (draw_id, pseudonym, stratum, ticket, inclusion_probability, reserve, position)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::float8[], $6::bool[], $7::int[])`,
      [
        drawId,
        people.map(({ id }) => id),
        people.map(({ stratum }) => stratum),
        people.map(({ ticket }) => ticket),
        people.map(({ inclusionProbability }) => inclusionProbability),
        people.map(({ reserve }) => reserve),
        people.map((_, position) => position + 1),
      ],
    );
  }

  /** In ticket order, reserves left out. */
  selected(tx: Tx, drawId: string): Promise<readonly SelectedRow[]> {
    return tx.query<SelectedRow>(
      `select pseudonym, stratum, inclusion_probability as "inclusionProbability", position
       from draw_selection where draw_id = $1 and not reserve order by position`,
      [drawId],
    );
  }

  /** Everybody selected by any draw over this frame. */
  async selectedFrom(tx: Tx, frameId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ pseudonym: string }>(
      `select distinct pseudonym from draw_selection join draw on draw.id = draw_id
       where frame_id = $1 and not reserve order by pseudonym`,
      [frameId],
    );
    return rows.map((row) => row.pseudonym);
  }

  /** Answers how many rows there were. */
  removePeople(tx: Tx, frameId: string): Promise<number> {
    return tx.change('delete from draw_person using draw where draw.id = draw_id and frame_id = $1', [
      frameId,
    ]);
  }

  /** People without a known address each count as a household. */
  async counts(tx: Tx, drawId: string): Promise<FrameCounts> {
    const [row] = await tx.query<FrameCounts>(
      `select count(*)::integer as people,
              (count(distinct (postcode, house_number, house_letter, house_addition)) filter (where postcode <> '')
               + count(*) filter (where postcode = ''))::integer as households
       from draw_person where draw_id = $1`,
      [drawId],
    );
    return row ?? { people: 0, households: 0 };
  }

  async lastSealed(tx: Tx, subjectId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `select id from draw join draw_stage on draw_id = id and stage = 'sealed'
       where subject_id = $1 order by at desc limit 1`,
      [subjectId],
    );
    return row?.id;
  }

  async replacedBy(tx: Tx, drawId: string): Promise<Replacement | undefined> {
    const [row] = await tx.query<Replacement>(
      `select id, reason from draw join draw_stage on draw_id = id and stage = 'sealed'
       where replaces_id = $1 order by at desc limit 1`,
      [drawId],
    );
    return row;
  }
}
