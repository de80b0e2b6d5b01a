// Gathers the frame of a draw from the register: who could be drawn, who is left out and why, a salt for each.
import { Injectable } from '@nestjs/common';
import { Population, type Candidate, type LeftOut } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { ageClassOf } from './age-class.js';
import type { DrawPerson, DrawRequest } from './draw-request.js';

const SALT_BYTES = 16;

@Injectable()
export class DrawFrames {
  constructor(
    private readonly population: Population,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async gather(tx: Tx, request: DrawRequest): Promise<readonly DrawPerson[]> {
    const { frameId, subjectId, audience, largestHousehold, quietMonths, withoutSecret = false } = request;
    const candidates = await this.population.candidates(tx, frameId, audience);
    const today = localTimeOf(this.clock.now()).day;
    const leftOut = await this.population.leftOut(tx, frameId, { subjectId, quietMonths, today });
    const crowded = crowdedHomes(candidates, largestHousehold);
    const year = Number(today.slice(0, 4));
    return candidates.map((candidate) => ({
      pseudonym: candidate.pseudonym,
      area: candidate.area,
      ageClass: ageClassOf(candidate.birthYear, year),
      postcode: candidate.postcode,
      houseNumber: candidate.houseNumber,
      houseLetter: candidate.houseLetter,
      houseAddition: candidate.houseAddition,
      salt: this.randomness.bytes(SALT_BYTES).toString('hex'),
      leftOut: reasonFor(candidate, leftOut, { crowded, withoutSecret }),
    }));
  }
}

function reasonFor(
  { pseudonym, household, secret }: Candidate,
  leftOut: ReadonlyMap<string, LeftOut>,
  { crowded, withoutSecret }: { readonly crowded: ReadonlySet<string>; readonly withoutSecret: boolean },
): DrawPerson['leftOut'] {
  const known = leftOut.get(pseudonym);
  if (known) return known;
  if (crowded.has(household)) return 'institution';
  return withoutSecret && secret ? 'secret' : '';
}

/** Addresses with more people of the audience than a household has; 0 means that no address is too large. */
function crowdedHomes(candidates: readonly Candidate[], largest: number): ReadonlySet<string> {
  if (largest === 0) return new Set();
  const people = new Map<string, number>();
  for (const { household } of candidates) people.set(household, (people.get(household) ?? 0) + 1);
  return new Set([...people].filter(([, count]) => count > largest).map(([household]) => household));
}
