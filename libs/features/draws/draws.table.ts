// How draws and the stages of their documents lie in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { DrawDocument } from '#domain/sortition/draw-document.js';

export type DrawRow = {
  readonly id: string;
  readonly subjectId: string;
  readonly frameId: string;
  readonly createdAt: Date;
  readonly replacesId: string | null;
  readonly reason: string;
};

export const drawTable = new EntitySchema<DrawRow>({
  name: 'Draw',
  tableName: 'draw',
  columns: {
    id: { type: 'uuid', primary: true },
    subjectId: { name: 'subject_id', type: 'uuid' },
    frameId: { name: 'frame_id', type: 'uuid' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    replacesId: { name: 'replaces_id', type: 'uuid', nullable: true },
    reason: { type: 'text', default: '' },
  },
  indices: [{ name: 'draw_subject', columns: ['subjectId'] }],
});

export type DrawStageRow = {
  readonly drawId: string;
  readonly stage: DrawDocument['stage'];
  readonly at: Date;
  readonly byAccount: string;
  readonly document: DrawDocument;
  readonly digest: string;
};

export const drawStageTable = new EntitySchema<DrawStageRow>({
  name: 'DrawStage',
  tableName: 'draw_stage',
  columns: {
    drawId: { name: 'draw_id', type: 'uuid', primary: true },
    stage: { type: 'text', primary: true },
    at: { type: 'timestamptz' },
    byAccount: { name: 'by_account', type: 'uuid' },
    document: { type: 'jsonb' },
    digest: { type: 'text' },
  },
  checks: [{ name: 'draw_stage_stage_check', expression: `stage in ('prepared', 'sealed', 'drawn')` }],
});
