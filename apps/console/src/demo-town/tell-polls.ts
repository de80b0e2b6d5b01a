// The demo polls as a story in order of time: each from its draw to what was done with it.
import type { INestApplicationContext } from '@nestjs/common';
import { Pictures } from '#features/questionnaires/index.js';
import type { Poll } from '#features/polls/index.js';
import type { StillClock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { demoFollowers, demoThemes, plantedTrees, reaction } from './demo-aftermath.nl.js';
import { centreNow } from './demo-centre.nl.js';
import { centreMap, terracesOnSquare, treesOnSquare, waterOnSquare } from './demo-pictures.js';
import {
  centrePoll,
  earlierCentrePoll,
  openPollOf,
  publishedPoll,
  type DaysFromNow,
} from './demo-polls.nl.js';
import { LoadAftermath } from './load-aftermath.js';
import { LoadAnswers } from './load-answers.js';
import { LoadCoding } from './load-coding.js';
import { LoadPolls, type DemoPoll, type Setting } from './load-polls.js';

export type Story = {
  readonly app: INestApplicationContext;
  readonly clock: StillClock;
  readonly at: DaysFromNow;
  readonly share: number;
  readonly frameId: string;
  readonly setting: Setting;
};

const OPENED_DAYS_AGO = 37;
/** Of fewer answers nothing could be told. */
const FEWEST_ASKED = 300;

/** Half a year ago, in the areas around the centre. */
export async function tellEarlierCentre(story: Story): Promise<Poll> {
  const { app, clock, at, frameId, setting } = story;
  const polls = app.get(LoadPolls);
  const { poll } = await asked(story, earlierCentrePoll(frameId, at), -198);
  clock.moveTo(at(-176, '21:00'));
  await polls.finish(poll, setting, { councilFrom: at(-170), publicFrom: at(-168) });
  clock.moveTo(at(-168, '10:00'));
  await polls.publish(poll);
  return poll;
}

export async function tellFirstPoll(story: Story): Promise<number> {
  const { app, clock, at, frameId, setting } = story;
  const polls = app.get(LoadPolls);
  const { poll, answers } = await asked(story, publishedPoll(frameId, at), -OPENED_DAYS_AGO);
  const aftermath = app.get(LoadAftermath);
  await aftermath.follow(poll, demoFollowers);
  clock.moveTo(at(-16, '21:00'));
  await polls.finish(poll, setting, { councilFrom: at(-11), publicFrom: at(-9) });
  clock.moveTo(at(-9, '10:00'));
  await polls.publish(poll);
  clock.moveTo(at(-4));
  await app.get(LoadCoding).publish(poll, setting.hall);
  clock.moveTo(at(-3));
  await aftermath.react(poll, setting, reaction);
  await aftermath.feedBack(poll, setting, demoThemes(at));
  clock.moveTo(at(-2, '15:00'));
  await aftermath.report(poll, setting, plantedTrees(at));
  return answers;
}

/** One question of every kind, groups of two traits, and a trend. */
export async function tellCentre(story: Story, earlier: Poll): Promise<void> {
  const { app, clock, at, frameId, setting } = story;
  const polls = app.get(LoadPolls);
  const questions = centreNow(await keptPictures(app));
  const { poll } = await asked(story, centrePoll(frameId, at, questions), -34);
  await polls.follows(poll, earlier, setting);
  clock.moveTo(at(-12, '21:00'));
  const crossing = { traits: ['age', 'area'], questions: ['autovrij'] } as const;
  await polls.finish(poll, setting, { councilFrom: at(-7), publicFrom: at(-5), crossing });
  clock.moveTo(at(-5, '10:00'));
  await polls.publish(poll);
}

export async function tellOpenPoll({ app, clock, at, share, frameId, setting }: Story): Promise<void> {
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
export function scaled<Planned extends { readonly audience: { readonly sampleSize: number } }>(
  poll: Planned,
  share: number,
  fewest = 20,
): Planned {
  const sampleSize = Math.max(fewest, Math.round(poll.audience.sampleSize * share));
  return { ...poll, audience: { ...poll.audience, sampleSize } };
}

/** Sealed two days before it opens, drawn the day before, and answered. */
async function asked(
  { app, clock, at, share, setting }: Story,
  planned: DemoPoll,
  opens: number,
): Promise<{ readonly poll: Poll; readonly answers: number }> {
  const polls = app.get(LoadPolls);
  clock.moveTo(at(opens - 2));
  const poll = await polls.draft(scaled(planned, share, FEWEST_ASKED), setting.hall.clerk);
  const moment = at(opens - 1, '09:00');
  const sealed = await polls.seal(poll, { dice: planned.dice, moment }, setting);
  clock.moveTo(moment);
  await polls.draw(sealed, setting);
  clock.moveTo(at(opens));
  await polls.open(poll, setting);
  await polls.send(poll);
  return { poll, answers: await app.get(LoadAnswers).answer(poll, setting.residents) };
}

async function keptPictures(app: INestApplicationContext) {
  const pictures = app.get(Pictures);
  return app.get(Transactions).run(async (tx) => {
    const kept = async (bytes: Buffer) => {
      const outcome = await pictures.keep(tx, bytes);
      if (!outcome.ok) throw new Error(`The demo picture was refused: ${outcome.refused}.`);
      return outcome.digest;
    };
    return {
      map: await kept(centreMap()),
      trees: await kept(treesOnSquare()),
      terraces: await kept(terracesOnSquare()),
      water: await kept(waterOnSquare()),
    };
  });
}
