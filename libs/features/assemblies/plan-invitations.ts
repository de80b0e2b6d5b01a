// How many people of every area to invite, so that enough of them register.
import { planLetters, type LetterPlan } from '#domain/sortition/letters.js';
import type { RegistrationsWanted } from '#features/draws/index.js';
import type { AreaCount } from '#features/population/index.js';
import type { Assembly } from './assembly.js';

type Expected = Pick<Assembly, 'poolWanted' | 'expectedResponse' | 'areaResponses'>;

/** What the draw of whom to invite is asked: registrations, and the shares of people who are expected to register. */
export function registrationsWanted({
  poolWanted,
  expectedResponse,
  areaResponses,
}: Expected): RegistrationsWanted {
  const perArea = Object.entries(areaResponses).map(([area, percent]) => [area, percent / 100] as const);
  return {
    registrations: poolWanted,
    response: expectedResponse / 100,
    perArea: Object.fromEntries(perArea),
  };
}

/** The plan per area, before it is known who is left out; the draw itself divides over ages too. */
export function planInvitations(assembly: Expected, perArea: readonly AreaCount[]): LetterPlan {
  const { registrations, response, perArea: responses } = registrationsWanted(assembly);
  const strata = perArea.map(({ area, persons, households }) => ({
    stratum: area,
    people: persons,
    households,
    response: responses[area] ?? response,
  }));
  return planLetters(registrations, strata);
}
