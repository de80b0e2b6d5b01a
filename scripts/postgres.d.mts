// What specs may ask of the launcher of PostgreSQL.
export type Cluster = {
  readonly url: (database?: string) => string;
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

export type ClusterSettings = {
  readonly dataDir: string;
  readonly database?: string;
  readonly port?: number;
  readonly flags?: string[];
  readonly initFlags?: string[];
};

export function startPostgres(settings: ClusterSettings): Promise<Cluster>;
export function freePort(): Promise<number>;
