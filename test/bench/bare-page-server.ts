import { parse } from 'cookie';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import pg from 'pg';

/**
 * What the page of a factor costs at least: `node:http` and `pg`, the statements of the page in the same transaction,
 * and a fixed string as long as the page, which is the argument.
 */
const [, , length = '0'] = process.argv;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const PAGE = Buffer.alloc(Number(length), 'x');

const SESSION = `SELECT token_id AS "tokenId", user_id AS "userId", agency_id AS "agencyId", roles, name,
    agency_name AS "agencyName", created_at AS "createdAt", expires_at AS "expiresAt" FROM session_owner($1)`;
const WHO =
  "SELECT set_config('app.user_id', $1, true), set_config('app.agency_id', $2, true), set_config('app.roles', $3, true)";
const READING = `SELECT p.title AS "pilotTitle", s.provenance, s.state, s.revision, p.track,
    a.content, coalesce(a.version, 0) AS version, a.updated_at AS "updatedAt", u.name AS "updatedBy",
    o.content AS "ownContent", coalesce(o.version, 0) AS "ownVersion", o.updated_at AS "ownUpdatedAt",
    coalesce(o.released, false) AS released
  FROM assessments s JOIN pilots p ON p.id = s.pilot_id
  LEFT JOIN answers a ON a.assessment_id = s.id AND a.factor = $3
  LEFT JOIN users u ON u.id = a.updated_by
  LEFT JOIN own_answers o ON o.assessment_id = s.id AND o.user_id = $2 AND o.factor = $3
  WHERE s.id = $1`;
const AGREEMENT = 'SELECT n, median, wide, range, released FROM agreement_for_coordinator($1) WHERE factor = $2';
const COLLEAGUES = `SELECT u.id, u.agency_id AS "agencyId", u.email, u.name, u.roles, u.active, u.created_at AS "createdAt",
    p.seat, p.post, p.in_post_since AS "inPostSince", p.locale, p.daily_mail AS "dailyMail"
  FROM users u LEFT JOIN profiles p ON p.user_id = u.id WHERE u.agency_id = $1 AND u.active ORDER BY u.name, u.id`;

interface Owner {
  userId: string;
  agencyId: string;
  roles: string[];
}

async function read(request: IncomingMessage): Promise<void> {
  const [, , assessment = '', , factor = ''] = request.url!.split('/');
  const session = parse(request.headers.cookie ?? '')['session'] ?? '';
  const { rows } = await pool.query<Owner>(SESSION, [createHash('sha256').update(session).digest()]);
  const { userId, agencyId, roles } = rows[0]!;
  const client = await pool.connect();
  try {
    await client.query('START TRANSACTION');
    await client.query({ name: 'who', text: WHO, values: [userId, agencyId, `,${roles.join(',')},`] });
    await client.query({ name: 'reading', text: READING, values: [assessment, userId, factor] });
    await client.query({ name: 'agreement', text: AGREEMENT, values: [assessment, factor] });
    await client.query({ name: 'colleagues', text: COLLEAGUES, values: [agencyId] });
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  read(request).then(
    () => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
process.on('SIGTERM', () => process.exit(0));
