import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What a `PUT` of an answer costs at least: `node:http` and `pg`, the same statements in the same transaction, nothing
 * else. With `upsert` as argument only one durable upsert, outside any transaction.
 */
const [, , mode = 'transaction', port = '0'] = process.argv;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });

const TOKEN =
  'SELECT token_id AS "tokenId", user_id AS "userId", agency_id AS "agencyId", roles, expires_at AS "expiresAt" FROM token_owner($1)';
const WHO =
  "SELECT set_config('app.user_id', $1, true), set_config('app.agency_id', $2, true), set_config('app.roles', $3, true)";
const PLACE = `SELECT s.agency_id AS "agencyId", s.state, p.track, a.content, coalesce(a.version, 0) AS version,
    a.updated_at AS "updatedAt" FROM assessments s JOIN pilots p ON p.id = s.pilot_id
    LEFT JOIN answers a ON a.assessment_id = s.id AND a.factor = $2 WHERE s.id = $1 FOR KEY SHARE OF s`;
const WRITE = `INSERT INTO answers AS a (assessment_id, factor, agency_id, content, version, updated_by, updated_at)
    VALUES ($1, $2, $3, $4, 1, $5, $6)
    ON CONFLICT (assessment_id, factor) DO UPDATE SET version = a.version + 1, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at, content = CASE WHEN a.content ? 'respondents'
        THEN excluded.content || jsonb_build_object('respondents', a.content->'respondents') ELSE excluded.content END
      WHERE a.version = $7 RETURNING version`;
const FINISH = `UPDATE tasks SET state = 'done', done_by = $4, done_at = $5
    WHERE assessment_id = $1 AND factor = $2 AND kind = ANY ($3) AND state = 'open'
      AND (assignee_id = $4 OR seat = (SELECT seat FROM profiles WHERE user_id = $4))`;
const RECORD = `INSERT INTO audit_entries (agency_id, action, object_kind, object_id, details)
    VALUES (app_agency_id(), 'answer.changed', 'assessment', $1, $2)`;
const UPSERT = `INSERT INTO bench_upserts AS b (id, body) VALUES ($1, $2)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, version = b.version + 1 RETURNING version`;

interface Owner {
  userId: string;
  agencyId: string;
  roles: string[];
}

async function put(assessment: string, factor: string, token: string, seen: number, body: string): Promise<number> {
  const owner = (await pool.query<Owner>(TOKEN, [createHash('sha256').update(token).digest()])).rows[0]!;
  const client = await pool.connect();
  try {
    await client.query('START TRANSACTION');
    await client.query({
      name: 'who',
      text: WHO,
      values: [owner.userId, owner.agencyId, `,${owner.roles.join(',')},`],
    });
    const place = (
      await client.query<{ agencyId: string }>({ name: 'place', text: PLACE, values: [assessment, factor] })
    ).rows[0]!;
    const values = [assessment, factor, place.agencyId, body, owner.userId, new Date(), seen];
    const { rows } = await client.query<{ version: number }>({ name: 'write', text: WRITE, values });
    const finished = [assessment, factor, ['answer', 'ask'], owner.userId, new Date()];
    await client.query({ name: 'finish', text: FINISH, values: finished });
    const details = JSON.stringify({ factor, version: rows[0]!.version });
    await client.query({ name: 'record', text: RECORD, values: [assessment, details] });
    await client.query('COMMIT');
    return rows[0]!.version;
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8');
    const [, , , , assessment = '', , factor = ''] = request.url!.split('/');
    const token = (request.headers.authorization ?? '').slice('Bearer '.length);
    const seen = Number((request.headers['if-match'] ?? '"0"').slice(1, -1));
    const written =
      mode === 'upsert'
        ? pool.query<{ version: number }>(UPSERT, [factor, body]).then(({ rows }) => rows[0]!.version)
        : put(assessment, factor, token, seen, body);
    written.then(
      (version) => {
        response.writeHead(200, { 'Content-Type': 'application/json', ETag: `"${version}"` });
        response.end(JSON.stringify({ factor, ...(JSON.parse(body) as object), etag: `"${version}"` }));
      },
      (error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
});
server.listen(Number(port), '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
process.on('SIGTERM', () => process.exit(0));
