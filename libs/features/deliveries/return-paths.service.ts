// Gives every message an address of its own to come back to, so that a bounce tells which one it was; forged ones are ignored.
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Keyring } from '#platform/secrets/keyring.js';

const PROOF_CHARACTERS = 12;
const TOKEN = /\+([0-9a-f]{32})-([0-9a-f]{12})@/i;

@Injectable()
export class ReturnPaths {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
    private readonly keyring: Keyring,
  ) {}

  /** Empty when bounces come back at the address of the sender. */
  for(deliveryId: string): string {
    const { bounceAddress } = this.config.mail;
    if (bounceAddress === '') return '';
    const id = deliveryId.replaceAll('-', '');
    return bounceAddress.replace('@', `+${id}-${this.proofOf(id)}@`);
  }

  /** Which message an address speaks of; undefined when it is not one of ours. */
  deliveryIn(address: string): string | undefined {
    const [, id = '', proof = ''] = TOKEN.exec(address.toLowerCase()) ?? [];
    if (id === '' || proof !== this.proofOf(id)) return undefined;
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private proofOf(id: string): string {
    return this.keyring.hash('return-path', id).toString('hex').slice(0, PROOF_CHARACTERS);
  }
}
