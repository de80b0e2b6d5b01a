// Fastify and one insert, nothing else: what the machine can do when a form is merely stored. Says its port on the first line.
import querystring from 'node:querystring';
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
await pool.query('create table if not exists bare_answer (id uuid primary key, body text not null)');
const server = Fastify();
server.addContentTypeParser(
  'application/x-www-form-urlencoded',
  { parseAs: 'string' },
  (_request, body, done) => done(null, querystring.parse(body)),
);
server.post('/bare', async (request, reply) => {
  await pool.query({
    name: 'bare',
    text: 'insert into bare_answer (id, body) values (gen_random_uuid(), $1)',
    values: [JSON.stringify(request.body)],
  });
  return reply.redirect('/bedankt', 303);
});
await server.listen({ port: 0, host: '127.0.0.1' });
console.log(server.server.address().port);
process.on('disconnect', () => process.exit(0));
