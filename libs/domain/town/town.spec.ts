// Proves that the made-up town is the same everywhere and looks like a town.
import { describe, expect, it } from '@jest/globals';
import { town, type Townsperson } from './town.js';
import { townAreas } from './town-areas.js';

const whole: readonly Townsperson[] = [...town({ seed: 'Oss', year: 2026, share: 1 })];
const share = (people: readonly Townsperson[], holds: (person: Townsperson) => boolean): number =>
  people.filter(holds).length / people.length;

describe('the made-up town', () => {
  it('has about 94,600 residents with a pseudonym of their own', () => {
    expect(whole.length).toBeGreaterThan(94_000);
    expect(whole.length).toBeLessThan(95_000);
    expect(new Set(whole.map(({ pseudonym }) => pseudonym)).size).toBe(whole.length);
  });

  it('is the same every time, and another with another seed', () => {
    const options = { seed: 'Oss', year: 2026, share: 0.01 };
    expect([...town(options)]).toEqual([...town(options)]);
    expect([...town({ ...options, seed: 'Uden' })][0]).not.toEqual([...town(options)][0]);
  });

  it('fills the eleven areas', () => {
    const counts = new Map<string, number>();
    for (const { area } of whole) counts.set(area, (counts.get(area) ?? 0) + 1);
    for (const { code, residents } of townAreas) {
      expect(Math.abs((counts.get(code) ?? 0) - residents)).toBeLessThan(100);
    }
  });

  it('has plausible ages, households and addresses', () => {
    const age = ({ birthYear }: Townsperson): number => 2026 - birthYear;
    expect(Math.max(...whole.map(age))).toBeLessThan(105);
    expect(share(whole, (person) => age(person) < 20)).toBeGreaterThan(0.15);
    expect(share(whole, (person) => age(person) < 20)).toBeLessThan(0.28);
    expect(share(whole, (person) => age(person) >= 65)).toBeGreaterThan(0.14);
    expect(share(whole, (person) => age(person) >= 65)).toBeLessThan(0.26);
    const homes = new Set(whole.map(({ address }) => JSON.stringify(address)));
    expect(whole.length / homes.size).toBeGreaterThan(1.9);
    expect(whole.length / homes.size).toBeLessThan(2.6);
    expect(whole.every(({ address }) => /^\d{4}[A-Z]{2}$/.test(address.postcode))).toBe(true);
  });

  it('can never be mailed by accident', () => {
    const addresses = whole.flatMap(({ email }) => (email === undefined ? [] : [email]));
    expect(addresses.length).toBeGreaterThan(10_000);
    expect(addresses.every((address) => address.endsWith('.invalid'))).toBe(true);
  });

  it('refuses an impossible share', () => {
    expect(() => [...town({ seed: 'Oss', year: 2026, share: 0 })]).toThrow(/share of the town/);
    expect(() => [...town({ seed: 'Oss', year: 2026, share: 1.5 })]).toThrow(/share of the town/);
  });
});
