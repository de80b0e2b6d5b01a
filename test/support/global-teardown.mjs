// Stops the throw-away PostgreSQL and removes its files.
import fs from 'node:fs';

export default async function tearDown() {
  const cluster = globalThis.samenspelTestCluster;
  if (!cluster) return;
  globalThis.samenspelTestCluster = undefined;
  await cluster.postgres.stop();
  fs.rmSync(cluster.folder, { recursive: true, force: true });
}
