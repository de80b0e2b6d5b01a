// Leaves room in every page of deliveries, so that claiming and beginning a message touches no index.
import { migration } from './migration.js';

export const roomForDeliveries = migration(
  82,
  'RoomForDeliveries',
  `
  -- a row is written three times in its life: claimed, begun, ended
  alter table delivery set (fillfactor = 45);
  `,
);
