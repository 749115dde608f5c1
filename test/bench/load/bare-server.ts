/** What the backend is measured against: a bare Fastify that writes each body with one INSERT, and does nothing else. */
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query('create table if not exists bare_bookings (id uuid primary key, body jsonb not null)');
const app = Fastify({ forceCloseConnections: true });
app.post('/v2/reservations/152/reservation', async (request, reply) => {
  const id = randomUUID();
  await pool.query('insert into bare_bookings (id, body) values ($1, $2)', [id, request.body]);
  return reply.code(201).send({ data: { id }, error: null });
});
console.log(`Bare ${await app.listen({ host: '127.0.0.1', port: 0 })}/`);
console.log('passcode: none');
process.on('SIGINT', () => void Promise.all([app.close(), pool.end()]).then(() => process.exit(0)));
