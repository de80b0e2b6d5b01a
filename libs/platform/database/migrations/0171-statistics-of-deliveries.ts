// Lets the programs tell PostgreSQL that a large mailing was just planned.
import { migration } from './migration.js';

export const statisticsOfDeliveries = migration(
  171,
  'StatisticsOfDeliveries',
  `
  -- Plans that were made while the table was small would read all of it for every message, until autovacuum comes by.
  grant maintain on delivery to samenspel_web, samenspel_worker;
  `,
);
