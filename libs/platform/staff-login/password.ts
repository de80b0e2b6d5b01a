// Passwords are kept as scrypt hashes; long ones are asked for, odd characters are not.
import { scrypt, timingSafeEqual } from 'node:crypto';

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;

/** OWASP Password Storage Cheat Sheet: N = 2^17, r = 8, p = 1. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const HASH_BYTES = 32;
export const SALT_BYTES = 16;

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'like-yourself';

/** What is wrong with a new password, or undefined. Source: OWASP ASVS 5.0, 6.2. */
export function passwordFault(
  password: string,
  person: { email: string; name: string },
): PasswordFault | undefined {
  if (password.length < SHORTEST_PASSWORD) return 'too-short';
  if (password.length > LONGEST_PASSWORD) return 'too-long';
  const plain = password.toLowerCase();
  if (
    isMonotonous(plain) ||
    COMMON.some((word) => plain.startsWith(word) && plain.length - word.length < 5)
  ) {
    return 'too-common';
  }
  const own = [...person.name.toLowerCase().split(/\s+/), ...person.email.toLowerCase().split(/[@.]/)];
  return own.some((part) => part.length > 3 && plain.includes(part)) ? 'like-yourself' : undefined;
}

const COMMON = [
  'wachtwoord',
  'welkom',
  'password',
  'qwertyuiop',
  'gemeente',
  'samenspel',
  '1234567890',
  'zomer',
  'winter',
];

const isMonotonous = (text: string): boolean => new Set(text).size < 5;

export async function hashPassword(password: string, salt: Buffer): Promise<string> {
  const hash = await derive(password, salt);
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

export async function passwordMatches(password: string, kept: string): Promise<boolean> {
  const [method, salt, hash] = kept.split('$');
  if (method !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, COST, (fault, hash) => {
      if (fault) reject(fault);
      else resolve(hash);
    });
  });
}
