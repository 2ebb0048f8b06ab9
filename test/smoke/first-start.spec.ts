import { BuiltProcess, freePort, LAUNCHER, newDataFolder, removeDataFolder } from './service-process.js';

/** Real processes of the built output, on an empty data folder and without demo data. */
describe('npm start without demo data', () => {
  let dataDir: string;
  let url: string;
  let environment: Record<string, string>;
  let service: BuiltProcess;

  beforeAll(async () => {
    dataDir = await newDataFolder();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    environment = { DATA_DIR: dataDir, PORT: String(port), DEMO: '0' };
  });
  afterAll(async () => {
    await service.end();
    await removeDataFolder(dataDir);
  });

  const start = async (): Promise<string> => {
    service = new BuiltProcess(LAUNCHER, environment);
    return service.ready();
  };
  const startAgain = async (): Promise<string> => {
    service.interrupt();
    await service.ended;
    return start();
  };
  const linkIn = (output: string): string | undefined => new RegExp(`${url}/invitations/[\\w-]{43}`).exec(output)?.[0];
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const email = 'first@rdec.example';
  const password = 'the very first password';
  const accept = (link: string) =>
    post('/api/v1/invitations/accept', { token: link.split('/').at(-1), email, name: '第一位管理員', password });

  it('prints a link for the first administrator in both languages, another one at every start', async () => {
    const output = await start();
    expect(output).toMatch(/還沒有管理員[^]+There is no administrator yet/);
    const first = linkIn(output)!;
    const second = linkIn(await startAgain())!;
    expect(second).not.toBe(first);
    expect((await accept(first)).status).toBe(410);
    expect((await accept(second)).status).toBe(201);
    expect((await accept(second)).status).toBe(410);
  });

  it('lets the first administrator in, and is silent about it from then on', async () => {
    const signedIn = await post('/api/v1/auth/tokens', { email, password });
    expect(signedIn.status).toBe(201);
    const { token, user } = (await signedIn.json()) as { token: string; user: object };
    expect(user).toMatchObject({ roles: ['administrator'], agencyId: null });
    const agencies = await fetch(`${url}/api/v1/agencies`, { headers: { Authorization: `Bearer ${token}` } });
    expect(await agencies.json()).toEqual({ items: [], nextCursor: null });
    const output = await startAgain();
    expect(linkIn(output)).toBeUndefined();
    expect(output).not.toContain('There is no administrator');
  });
});
