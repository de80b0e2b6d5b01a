// Records of seats that are made in one moment keep the order in which they were made.
import { migration } from './migration.js';

export const seatRecordOrder = migration(
  150,
  'SeatRecordOrder',
  `
  alter table seat_record add column seq bigint generated always as identity;
  create unique index seat_record_seq on seat_record (panel_id, seq);
  `,
);
