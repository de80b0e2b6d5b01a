// Contact data of registrants lie in sealed boxes; what must be compared is kept as a keyed hash.
import { Injectable } from '@nestjs/common';
import { Keyring } from '#platform/secrets/keyring.js';
import type { RegistrantContact, Registration } from './registration.js';

const NOBODY: RegistrantContact = { name: '', email: '', phone: '', words: '' };

@Injectable()
export class RegistrantBox {
  constructor(private readonly keyring: Keyring) {}

  seal(registrationId: string, contact: RegistrantContact): Buffer {
    return this.keyring.seal(
      'registrations',
      Buffer.from(JSON.stringify(contact)),
      contextOf(registrationId),
    );
  }

  /** Empty fields once the box was erased. */
  open({ id, contact }: Pick<Registration, 'id' | 'contact'>): RegistrantContact {
    const plain = contact && this.keyring.open('registrations', contact, contextOf(id));
    if (!plain) return NOBODY;
    const read: unknown = JSON.parse(plain.toString());
    return typeof read === 'object' && read !== null ? { ...NOBODY, ...read } : NOBODY;
  }

  hash(text: string): Buffer {
    return this.keyring.hash('registrations', text);
  }

  /** The same telephone number or, without one, the same address for mail. */
  lookalike(assemblyId: string, { email, phone }: RegistrantContact): Buffer | null {
    const digits = phone.replaceAll(/\D/g, '').slice(-9);
    const mark = digits === '' ? email.toLowerCase() : digits;
    return mark === '' ? null : this.hash(`${assemblyId} reach ${mark}`);
  }
}

const contextOf = (registrationId: string): string => `registration ${registrationId}`;
