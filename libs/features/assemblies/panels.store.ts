// The SQL of sealed and drawn panels: documents are only added; what leads to people is kept apart and erased in time.
import { Injectable } from '@nestjs/common';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { Tx } from '#platform/database/transactions.js';
import type { FoundPanel, PanelKeeping, PanelStanding } from './panel.js';

type PanelRow = Omit<FoundPanel, 'record' | 'undoneBecause'>;

@Injectable()
export class PanelsStore {
  async add(tx: Tx, panel: PanelRow & { readonly createdAt: Date }): Promise<void> {
    await tx.change(
      `insert into panel (id, assembly_id, created_at, replaces_id, reason) values ($1, $2, $3, $4, $5)`,
      [panel.id, panel.assemblyId, panel.createdAt, panel.replacesId, panel.reason],
    );
  }

  async addStage(
    tx: Tx,
    panelId: string,
    record: PanelRecord,
    { at, byAccount }: { readonly at: Date; readonly byAccount: string },
  ): Promise<void> {
    await tx.change(
      `insert into panel_stage (panel_id, stage, at, by_account, document, digest) values ($1, $2, $3, $4, $5, $6)`,
      [panelId, record.stage, at, byAccount, JSON.stringify(record), record.documentDigest],
    );
  }

  async undo(
    tx: Tx,
    id: string,
    { because, at }: { readonly because: string; readonly at: Date },
  ): Promise<void> {
    await tx.change('update panel set undone_because = $2, undone_at = $3 where id = $1', [id, because, at]);
  }

  async addPeople(
    tx: Tx,
    panelId: string,
    ids: readonly string[],
    numbers: readonly number[],
  ): Promise<void> {
    await tx.change(
      `insert into panel_person (panel_id, registration_id, number)
       select $1, * from unnest($2::uuid[], $3::integer[])`,
      [panelId, ids, numbers],
    );
  }

  async keep(tx: Tx, panelId: string, { pool, opening, proof }: PanelKeeping): Promise<void> {
    await tx.change(
      `insert into panel_keeping (panel_id, pool, panels, certificate) values ($1, $2, $3, $4)`,
      [panelId, JSON.stringify(pool), JSON.stringify(opening), JSON.stringify(proof)],
    );
  }

  async kept(tx: Tx, panelId: string): Promise<PanelKeeping | undefined> {
    const [found] = await tx.query<PanelKeeping>(
      'select pool, panels as opening, certificate as proof from panel_keeping where panel_id = $1',
      [panelId],
    );
    return found;
  }

  async latest(tx: Tx, assemblyId: string): Promise<FoundPanel | undefined> {
    return (await this.all(tx, assemblyId)).at(0);
  }

  /** Newest first, each as far as it has come. */
  all(tx: Tx, assemblyId: string): Promise<readonly FoundPanel[]> {
    return tx.query<FoundPanel>(
      `select panel.id, assembly_id as "assemblyId", replaces_id as "replacesId", reason,
         undone_because as "undoneBecause", latest.document as record
       from panel join lateral (
         select document from panel_stage where panel_id = panel.id order by stage = 'drawn' desc limit 1
       ) as latest on true
       where assembly_id = $1 order by created_at desc`,
      [assemblyId],
    );
  }

  /** How far the newest panel of each is; by assembly. */
  async standings(tx: Tx, assemblyIds: readonly string[]): Promise<ReadonlyMap<string, PanelStanding>> {
    const rows = await tx.query<PanelStanding & { readonly id: string }>(
      `select distinct on (assembly.id) assembly.id, digest,
              undone_because <> '' or assembly.state = 'withdrawn' as void
       from assembly join panel on assembly_id = assembly.id join panel_stage on panel_id = panel.id
       where assembly.id = any($1::uuid[]) order by assembly.id, panel.created_at desc, stage = 'drawn' desc`,
      [assemblyIds],
    );
    return new Map(rows.map(({ id, digest, void: over }) => [id, { digest, void: over }]));
  }

  async registrationIds(tx: Tx, panelId: string, numbers: readonly number[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select registration_id as id from panel_person where panel_id = $1 and number = any($2) order by number`,
      [panelId, numbers],
    );
    return rows.map(({ id }) => id);
  }

  async numbers(tx: Tx, panelId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ id: string; number: number }>(
      'select registration_id as id, number from panel_person where panel_id = $1',
      [panelId],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** After this nobody can tell whose number it was. */
  async erase(tx: Tx, assemblyId: string): Promise<void> {
    for (const table of ['panel_keeping', 'panel_person'])
      await tx.change(`delete from ${table} using panel where panel.id = panel_id and assembly_id = $1`, [
        assemblyId,
      ]);
  }
}
