// The story of the demo in order of time: three polls that are over, one that opened yesterday, and one that is still a draft.
import type { INestApplicationContext } from '@nestjs/common';
import type { AssemblyAudience } from '#features/assemblies/index.js';
import type { StillClock } from '#platform/clock/clock.js';
import { assemblyAudience, assemblyCategories, assemblyDetails } from './demo-assembly.nl.js';
import { draftPoll, type DaysFromNow } from './demo-polls.nl.js';
import { LoadAssembly } from './load-assembly.js';
import { LoadPolls } from './load-polls.js';
import { LoadTown } from './load-town.js';
import {
  scaled,
  tellCentre,
  tellEarlierCentre,
  tellFirstPoll,
  tellOpenPoll,
  type Story,
} from './tell-polls.js';

export type FillReport =
  | { readonly loaded: false }
  | { readonly loaded: true; readonly residents: number; readonly answers: number };

const FRAME_DAYS_AGO = 201;

export async function fillTown(
  app: INestApplicationContext,
  clock: StillClock,
  share: number,
): Promise<FillReport> {
  const town = app.get(LoadTown);
  if (await town.isInhabited()) return { loaded: false };
  const at = daysFrom(clock.now());
  clock.moveTo(at(-FRAME_DAYS_AGO));
  const hall = await town.people();
  const residents = town.residents(share);
  const frameId = await town.register(residents, hall.researcher);
  await town.map(hall.researcher);
  const story: Story = { app, clock, at, share, frameId, setting: { hall, residents } };
  const earlier = await tellEarlierCentre(story);
  clock.moveTo(at(-39, '07:00'));
  await town.mutations(frameId, residents, hall.researcher);
  const answers = await tellFirstPoll(story);
  await tellCentre(story, earlier);
  await tellAssembly(story);
  await town.mutations(frameId, residents, hall.researcher);
  await tellOpenPoll(story);
  await app.get(LoadPolls).draft(scaled(draftPoll(frameId, at), share), hall.clerk);
  return { loaded: true, residents: residents.length, answers };
}

/** Registration for the assembly has closed; its organiser can look at the pool and seal it. */
async function tellAssembly({ app, clock, at, share, frameId, setting }: Story): Promise<void> {
  const assemblies = app.get(LoadAssembly);
  const audience = scaledPool(assemblyAudience(frameId), share);
  const dice = [5, 3, 6, 1, 1, 4, 2, 6, 3, 5, 2, 4];
  const planned = { details: assemblyDetails(at), audience, categories: assemblyCategories, dice };
  clock.moveTo(at(-31));
  const sealed = await assemblies.seal(planned, at(-30), setting.hall.organiser);
  clock.moveTo(at(-30));
  const assembly = await assemblies.open(sealed, setting.hall.organiser);
  clock.moveTo(at(-20));
  await assemblies.register(assembly, setting.residents);
  clock.moveTo(at(-2, '23:00'));
  await assemblies.close(assembly);
}

/** So that every share of the town has people enough for the seats. */
function scaledPool(audience: AssemblyAudience, share: number): AssemblyAudience {
  return share < 0.3 ? { ...audience, poolWanted: 120, expectedResponse: 20 } : audience;
}

/** Moments so many days from now, at a time of the day in UTC. */
function daysFrom(now: Date): DaysFromNow {
  return (days, time = '08:00') => {
    const moment = new Date(`${now.toISOString().slice(0, 10)}T${time}:00Z`);
    moment.setUTCDate(moment.getUTCDate() + days);
    return moment;
  };
}
