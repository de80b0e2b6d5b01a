// How invitations and their keys lie in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { Invitation } from './invitation.js';

/** The hashes find an invitation; no code or link can be made from them. */
export type InvitationRow = Invitation & {
  readonly linkHash: Buffer;
  readonly codeHash: Buffer;
  readonly optOutHash: Buffer;
};

export const invitationTable = new EntitySchema<InvitationRow>({
  name: 'invitation',
  uniques: [{ name: 'invitation_subject_id_pseudonym_key', columns: ['subjectId', 'pseudonym'] }],
  indices: [{ name: 'invitation_area', columns: ['subjectId', 'area'] }],
  checks: [
    { name: 'invitation_channel_check', expression: `channel in ('email', 'letter')` },
    {
      name: 'invitation_withdrawn_check',
      expression: `withdrawn in ('', 'deceased', 'moved', 'opted-out', 'returned')`,
    },
  ],
  columns: {
    id: { type: 'uuid', primary: true },
    subjectId: { name: 'subject_id', type: 'uuid' },
    frameId: { name: 'frame_id', type: 'uuid' },
    pseudonym: { type: 'text' },
    channel: { type: 'text' },
    ownPrint: { name: 'own_print', type: 'boolean' },
    area: { type: 'text' },
    weightClass: { name: 'weight_class', type: 'text' },
    background: { type: 'jsonb' },
    inclusionProbability: { name: 'inclusion_probability', type: 'double precision' },
    linkHash: { name: 'link_hash', type: 'bytea', unique: true, select: false },
    codeHash: { name: 'code_hash', type: 'bytea', unique: true, select: false },
    optOutHash: { name: 'opt_out_hash', type: 'bytea', unique: true, select: false },
    withdrawn: { type: 'text', default: '' },
  },
});
