import type { DocsWords } from '../words.js';

/** How to sign in from a command line, use the token, and sign out. */
export function curlExample(publicUrl: string, { signIn: { comment } }: DocsWords): string {
  const tokens = `${publicUrl}/api/v1/auth/tokens`;
  return [
    `# ${comment[0]}`,
    `curl -s ${tokens} \\`,
    "  -H 'Content-Type: application/json' \\",
    '  -d \'{"email": "coordinator@kaohsiung.example", "password": "\'"$PASSWORD"\'"}\'',
    '',
    `# ${comment[1]}`,
    `curl -s ${publicUrl}/api/v1/assessments \\`,
    '  -H "Authorization: Bearer $TOKEN"',
    '',
    `# ${comment[2]}`,
    `curl -s -X DELETE ${tokens}/current \\`,
    '  -H "Authorization: Bearer $TOKEN"',
  ].join('\n');
}
