// One town in which every kind of message is on its way: what a real worker sends from here is all that residents can get.
import { AssembliesModule, Seats } from '#features/assemblies/index.js';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { FeedbackModule, FollowMail } from '#features/feedback/index.js';
import { Invitations, InvitationsModule } from '#features/invitations/index.js';
import { ComputeResult, FollowRequests, Results } from '#features/results/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { drawAssembly } from './a-drawn-assembly.js';
import { anOpenAssembly, linksTo, register } from './an-assembly.js';
import { aClosedPoll } from './closed-poll.js';
import type { TestDatabase } from './database.js';
import { featuresOn, type Features } from './features.js';
import type { OpenPoll } from './open-poll.js';

const OPENED = new Date('2027-03-10T08:00:00Z');
const APPROVED = new Date('2027-03-17T08:00:00Z');
const PUBLIC = new Date('2027-03-22T08:00:00Z');
const LONG_AGO = new Date('2026-01-05T08:00:00Z');
/** More than one, so that no link is taken for the only one. */
const READERS = 2;
const REGISTERED = 20;
const colleague = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000b2' } as const;

/** Plans a mailing of every kind, to a few people each; `poll` is open. */
export async function planEveryMessage(db: TestDatabase, poll: OpenPoll): Promise<void> {
  const clock = new StillClock(OPENED);
  const modules = [AssembliesModule, DeliveriesModule, DrawsModule, FeedbackModule, InvitationsModule];
  const web = await featuresOn(db, { modules, clock });
  const worker = await featuresOn(db, { modules, clock, role: 'samenspel_worker' });
  await aboutPoll(worker, poll.id);
  await aboutAssemblies({ web, worker, clock }, poll);
  await aboutResult(db, { web, worker, clock });
  // The clock of these features stands in 2027; that of the worker does not.
  await db.transactions.run((tx) => tx.change('update delivery set not_before = $1', [LONG_AGO]));
  await db.transactions.run((tx) => tx.change('update mailing set start_at = $1', [LONG_AGO]));
  await web.close();
  await worker.close();
}

async function aboutPoll(worker: Features, pollId: string): Promise<void> {
  await worker.transactions.run(async (tx) => {
    const everybody = await worker.get(Invitations).emailRecipients(tx, pollId);
    const recipientIds = everybody.slice(0, READERS);
    for (const kind of ['invitation', 'reminder'] as const)
      await worker
        .get(Mailings)
        .plan(tx, { subjectId: pollId, kind, recipientIds, startAt: LONG_AGO, by: SYSTEM });
  });
}

/** Two assemblies: of one people may register, of the other some were drawn and others were not. */
async function aboutAssemblies({ web, worker, clock }: Programs, poll: OpenPoll): Promise<void> {
  const frameId = poll.invitations[0]?.frameId ?? '';
  const registerUntil = new Date('2099-03-20T23:00:00Z');
  const open = () => anOpenAssembly(web, { frameId, registerUntil, today: '2027-03-10' });
  await register(web, (await linksTo(web, await open())).slice(0, READERS));
  const drawn = await open();
  await register(web, (await linksTo(web, drawn)).slice(0, REGISTERED));
  // Not by closing it, which would cancel the invitations: then not every message is on its way.
  await web.transactions.run((tx) =>
    tx.change(`update assembly set state = 'closed' where id = $1`, [drawn.id]),
  );
  await drawAssembly(worker, drawn, { clock });
  await web.transactions.run(async (tx) => {
    await web.get(Seats).ask(tx, drawn.id, colleague);
    await web.get(Seats).tellOthers(tx, drawn.id, colleague);
  });
}

type Programs = { readonly web: Features; readonly worker: Features; readonly clock: StillClock };

async function aboutResult(db: TestDatabase, { web, worker, clock }: Programs): Promise<void> {
  const given = Array.from({ length: 20 }, () => ({
    veilig: { kind: 'choice', code: 'veilig' } as const,
    cijfer: { kind: 'number', value: 8 } as const,
  }));
  const closed = await aClosedPoll(db, given);
  await web.transactions.run((tx) =>
    web.get(FollowRequests).add(tx, closed.id, { email: 'anna@voorbeeld.invalid', language: 'nl' }),
  );
  clock.moveTo(APPROVED);
  await worker.transactions.run((tx) => worker.get(ComputeResult).compute(tx, closed.id));
  await web.transactions.run(async (tx) => {
    const result = await web.get(Results).current(tx, closed.id);
    const moments = { councilFrom: APPROVED, publicFrom: PUBLIC };
    const approved = await web.get(Results).approve(tx, result?.id ?? '', moments, colleague);
    if (!approved.ok) throw new Error(approved.refused);
  });
  clock.moveTo(new Date(PUBLIC.getTime() + 60_000));
  await worker.transactions.run((tx) => worker.get(FollowMail).settle(tx, closed.id));
  await db.transactions.run((tx) =>
    tx.change('update result set council_from = $1, public_from = $1', [LONG_AGO]),
  );
}
