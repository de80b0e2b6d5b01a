// The story of the demo in order of time: a poll of last month, one that opened yesterday, one that is still a draft.
import type { INestApplicationContext } from '@nestjs/common';
import type { StillClock } from '#platform/clock/clock.js';
import { draftPoll, openPollOf, publishedPoll, reaction, type DaysFromNow } from './demo-polls.nl.js';
import { LoadPolls } from './load-polls.js';
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
  const polls = app.get(LoadPolls);
  if (await town.isInhabited()) return { loaded: false };
  const at = daysFrom(clock.now());

  clock.moveTo(at(-OPENED_DAYS_AGO - 2));
  const hall = await town.people();
  const residents = town.residents(share);
  const frameId = await town.register(residents, hall.researcher);
  const setting = { hall, residents };

  const first = publishedPoll(frameId, at);
  const published = await polls.draft(scaled(first, share), hall.clerk);
  await polls.draw(published, first.dice, setting);
  clock.moveTo(at(-OPENED_DAYS_AGO));
  await polls.open(published, setting);
  const answers = await polls.answer(published, setting);
  clock.moveTo(at(-16, '21:00'));
  await polls.finish(published, setting, { councilFrom: at(-11), publicFrom: at(-9) });
  clock.moveTo(at(-9, '10:00'));
  await polls.publish(published);
  clock.moveTo(at(-3));
  await polls.react(published, setting, reaction);

  await town.mutations(frameId, residents, hall.researcher);
  const second = openPollOf(frameId, at);
  const open = await polls.draft(scaled(second, share), hall.clerk);
  await polls.draw(open, second.dice, setting);
  clock.moveTo(at(-1));
  await polls.open(open, setting);

  await polls.draft(scaled(draftPoll(frameId, at), share), hall.clerk);
  return { loaded: true, residents: residents.length, answers };
}

/** A smaller town gives smaller samples. */
function scaled<Poll extends { readonly audience: { readonly sampleSize: number } }>(
  poll: Poll,
  share: number,
): Poll {
  const sampleSize = Math.max(20, Math.round(poll.audience.sampleSize * share));
  return { ...poll, audience: { ...poll.audience, sampleSize } };
}

/** Moments so many days from now, at a time of the day in UTC. */
function daysFrom(now: Date): DaysFromNow {
  return (days, time = '08:00') => {
    const moment = new Date(`${now.toISOString().slice(0, 10)}T${time}:00Z`);
    moment.setUTCDate(moment.getUTCDate() + days);
    return moment;
  };
}
