// The second factor: a code of six digits from an app on one's own telephone (TOTP, RFC 6238).
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** One step back and one ahead, for telephones whose clock is a little off. */
const WINDOW = 1;
export const SECOND_FACTOR_BYTES = 20;

/**
 * The time step that the code belongs to, or undefined when the code is wrong or was used before.
 * A code works once: steps up to and including `lastStep` are refused.
 */
export function acceptedStep(
  secret: Buffer,
  code: string,
  at: { now: Date; lastStep: number },
): number | undefined {
  const digits = code.replaceAll(/\s/g, '');
  const timestamp = at.now.getTime();
  const drift = generator(secret).validate({ token: digits, timestamp, window: WINDOW });
  if (drift === null) return undefined;
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + drift;
  return step > at.lastStep ? step : undefined;
}

/** The address that the app on the telephone reads from the QR code. */
export function enrolmentAddress(secret: Buffer, email: string, municipality: string): string {
  return generator(secret, { label: email, issuer: `Samenspel ${municipality}` }).toString();
}

/** The secret as people type it over: base32 in groups of four. */
export function secretAsText(secret: Buffer): string {
  return toSecret(secret).base32.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

export function currentCode(secret: Buffer, now: Date): string {
  return generator(secret).generate({ timestamp: now.getTime() });
}

function generator(secret: Buffer, names: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    secret: toSecret(secret),
    digits: 6,
    period: PERIOD_SECONDS,
    algorithm: 'SHA1',
  });
}

function toSecret(secret: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(secret).buffer });
}
