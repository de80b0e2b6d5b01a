// Chooses the engine under BullMQ: PostgreSQL by default, Redis when a REDIS_URL is given. Same code above it.
import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config/config.js';
import type { Log } from '../logging/log.js';

export type QueueConnection = {
  readonly options: { readonly connection: ConnectionOptions };
  close(): Promise<void>;
};

/** Every queue or worker on PostgreSQL keeps one connection for itself, besides a few that are shared. */
const SHARED_CONNECTIONS = 4;

export function openQueueConnection(
  config: Pick<Config, 'databaseUrl' | 'redisUrl'>,
  users: number,
  log: Log,
): QueueConnection {
  return config.redisUrl === '' ? onPostgres(config.databaseUrl, users, log) : onRedis(config.redisUrl, log);
}

function onRedis(url: string, log: Log): QueueConnection {
  const redis = new Redis(url, { maxRetriesPerRequest: null, disconnectTimeout: 200 });
  redis.on('error', (fault) => log.fault('Redis cannot be reached', fault));
  return {
    options: { connection: redis },
    async close() {
      if (redis.status === 'ready') await redis.quit();
      else redis.disconnect();
    },
  };
}

function onPostgres(url: string, users: number, log: Log): QueueConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: users + SHARED_CONNECTIONS,
    options: '-c search_path=bullmq',
    application_name: 'samenspel queue',
  });
  pool.on('error', (fault) => log.fault('the database closed a connection of the queue', fault));
  // BullMQ types its connections as Redis ones; with this factory a pool of PostgreSQL is what it wants.
  setDefaultBackendFactory(createPostgresBackend);
  return {
    options: { connection: pool },
    async close() {
      await pool.end();
    },
  };
}
