// The story of the demo in order of time: a poll of last month, one that opened yesterday, one that is still a draft.
import type { INestApplicationContext } from '@nestjs/common';
import type { AssemblyAudience } from '#features/assemblies/index.js';
import type { StillClock } from '#platform/clock/clock.js';
import { demoFollowers, demoThemes, plantedTrees, reaction } from './demo-aftermath.nl.js';
import { draftPoll, openPollOf, publishedPoll, type DaysFromNow } from './demo-polls.nl.js';
import { assemblyAudience, assemblyCategories, assemblyDetails } from './demo-assembly.nl.js';
import { LoadAftermath } from './load-aftermath.js';
import { LoadAssembly } from './load-assembly.js';
import { LoadPolls, type Setting } from './load-polls.js';
import { LoadTown } from './load-town.js';

export type FillReport =
  | { readonly loaded: false }
  | { readonly loaded: true; readonly residents: number; readonly answers: number };

const OPENED_DAYS_AGO = 37;

export async function fillTown(
  app: INestApplicationContext,
  clock: StillClock,
  share: number,
): Promise<FillReport> {
  const town = app.get(LoadTown);
  if (await town.isInhabited()) return { loaded: false };
  const at = daysFrom(clock.now());
  clock.moveTo(at(-OPENED_DAYS_AGO - 2));
  const hall = await town.people();
  const residents = town.residents(share);
  const frameId = await town.register(residents, hall.researcher);
  const story: Story = { app, clock, at, share, frameId, setting: { hall, residents } };
  const answers = await tellFirstPoll(story);
  await tellAssembly(story);
  await town.mutations(frameId, residents, hall.researcher);
  await tellSecondPoll(story);
  const draft = scaled(draftPoll(frameId, at), share);
  await app.get(LoadPolls).draft(draft, hall.clerk);
  return { loaded: true, residents: residents.length, answers };
}

type Story = {
  readonly app: INestApplicationContext;
  readonly clock: StillClock;
  readonly at: DaysFromNow;
  readonly share: number;
  readonly frameId: string;
  readonly setting: Setting;
};

async function tellFirstPoll({ app, clock, at, share, frameId, setting }: Story): Promise<number> {
  const polls = app.get(LoadPolls);
  const first = publishedPoll(frameId, at);
  const published = await polls.draft(scaled(first, share), setting.hall.clerk);
  const moment = at(-OPENED_DAYS_AGO - 1, '09:00');
  const sealed = await polls.seal(published, { dice: first.dice, moment }, setting);
  clock.moveTo(moment);
  await polls.draw(sealed, setting);
  clock.moveTo(at(-OPENED_DAYS_AGO));
  await polls.open(published, setting);
  await polls.send(published);
  const answers = await polls.answer(published, setting);
  const aftermath = app.get(LoadAftermath);
  await aftermath.follow(published, demoFollowers);
  clock.moveTo(at(-16, '21:00'));
  await polls.finish(published, setting, { councilFrom: at(-11), publicFrom: at(-9) });
  clock.moveTo(at(-9, '10:00'));
  await polls.publish(published);
  clock.moveTo(at(-3));
  await aftermath.react(published, setting, reaction);
  await aftermath.feedBack(published, setting, demoThemes(at));
  clock.moveTo(at(-2, '15:00'));
  await aftermath.report(published, setting, plantedTrees(at));
  return answers;
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

async function tellSecondPoll({ app, clock, at, share, frameId, setting }: Story): Promise<void> {
  const polls = app.get(LoadPolls);
  const second = openPollOf(frameId, at);
  const open = await polls.draft(scaled(second, share), setting.hall.clerk);
  const moment = at(-1, '05:00');
  const sealed = await polls.seal(open, { dice: second.dice, moment }, setting);
  clock.moveTo(moment);
  await polls.draw(sealed, setting);
  clock.moveTo(at(-1));
  await polls.open(open, setting);
}

/** A smaller town gives smaller samples. */
function scaled<Poll extends { readonly audience: { readonly sampleSize: number } }>(
  poll: Poll,
  share: number,
): Poll {
  const sampleSize = Math.max(20, Math.round(poll.audience.sampleSize * share));
  return { ...poll, audience: { ...poll.audience, sampleSize } };
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
