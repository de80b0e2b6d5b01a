// An audit trail that keeps nothing, for specs in which nobody reads it.
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';

export function unrecorded(): Audit {
  const audit = new Audit(new Clock(), new Keyring({ secret: 'ab'.repeat(32) }, new Randomness()));
  audit.record = async () => undefined;
  return audit;
}
