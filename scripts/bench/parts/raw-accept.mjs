// Node and pg alone, running the very statements that take an answer: look up, accept. No HTTP, no form, no sealing.
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 16,
  options: '-c role=samenspel_web',
});

const STAND = `
  select invitation.id, invitation.weight_class, invitation.background, invitation.withdrawn, participation.answered,
         poll.id as poll_id, poll.state, poll.questionnaire_id, poll.question, draft.box
  from unnest((select $1::uuid[]), (select $2::bytea[])) as asked (invitation_id, draft_id)
  join invitation on invitation.id = asked.invitation_id
  join participation on participation.invitation_id = invitation.id
  join poll on poll.id = invitation.subject_id
  left join answers.draft on draft.id = asked.draft_id`;

process.on('message', async ({ answers, lanes }) => {
  const waiting = [...answers];
  const begin = performance.now();
  const lane = async () => {
    for (let each = waiting.pop(); each; each = waiting.pop()) await accept(each);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  process.send({ seconds: (performance.now() - begin) / 1000 });
});

async function accept({ pollId, invitationId, draftId, answerId, box }) {
  const draft = Buffer.from(draftId, 'hex');
  const found = await pool.query({ name: 'stand', text: STAND, values: [[invitationId], [draft]] });
  if (found.rows[0].state !== 'open') throw new Error('the poll is not open');
  const { rows } = await pool.query({
    name: 'accept',
    text: 'select answers.accept($1, $2, $3, $4, $5) as outcomes',
    values: [pollId, [invitationId], [draft], [answerId], Buffer.from(box, 'hex')],
  });
  const [outcome] = rows[0].outcomes;
  if (outcome !== 'accepted') throw new Error(`an answer was not accepted: ${outcome}`);
}

process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
