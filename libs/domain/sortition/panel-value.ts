// What decides between a thousand panels: a public value as in any draw, or three balls that are the number of the panel itself.
import type { AnnouncedOccasion } from './announced-ahead.js';
import {
  announcementRefusal,
  haveTwoWitnesses,
  publicValueRefusal,
  seedValueOf,
  type AnnouncementRefusal,
  type BeaconCheck,
  type PublicValue,
  type PublicValueAnnouncement,
  type PublicValueRefusal,
  type SeedValue,
  type Witness,
} from './public-value.js';

/** Balls: one from each of three bowls with the balls 0 to 9; they read as the number of the panel, 000 to 999. */
export const PANELS_FOR_BALLS = 1000;

export type PanelAnnouncement = PublicValueAnnouncement | ({ readonly kind: 'balls' } & AnnouncedOccasion);

export type PanelValue =
  | PublicValue
  | {
      readonly kind: 'balls';
      /** Three digits, in the order of the bowls. */
      readonly number: string;
      readonly witnesses: readonly Witness[];
    };

export type PanelSeedValue = SeedValue | { readonly kind: 'balls'; readonly number: string };

export type PanelAnnouncementRefusal = AnnouncementRefusal | 'not-a-thousand-panels';
export type PanelValueRefusal = PublicValueRefusal | 'not-three-balls';

/**
 * Why this cannot decide between so many panels, or undefined when it can. Balls need exactly a thousand panels and an
 * occasion in words; everything else is as in `announcementRefusal`.
 */
export function panelAnnouncementRefusal(
  announced: PanelAnnouncement,
  panels: number,
): PanelAnnouncementRefusal | undefined {
  if (announced.kind !== 'balls') return announcementRefusal(announced);
  if (panels !== PANELS_FOR_BALLS) return 'not-a-thousand-panels';
  return announced.occasion.trim() === '' ? 'occasion-missing' : undefined;
}

/**
 * Why this value is not the one that was announced, or undefined when it is. Balls: three digits and two different
 * witnesses; everything else is as in `publicValueRefusal`.
 */
export function panelValueRefusal(
  announced: PanelAnnouncement,
  value: PanelValue,
  isGenuine: BeaconCheck,
): PanelValueRefusal | undefined {
  if (announced.kind !== 'balls' && value.kind !== 'balls')
    return publicValueRefusal(announced, value, isGenuine);
  if (announced.kind !== 'balls' || value.kind !== 'balls') return 'other-kind';
  if (!/^[0-9]{3}$/.test(value.number)) return 'not-three-balls';
  return haveTwoWitnesses(value.witnesses) ? undefined : 'witnesses-missing';
}

/** As `seedValueOf`: the number alone, without witnesses. */
export function panelSeedValueOf(value: PanelValue): PanelSeedValue {
  return value.kind === 'balls' ? { kind: 'balls', number: value.number } : seedValueOf(value);
}
