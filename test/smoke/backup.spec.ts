import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processes } from './processes.js';
import { BACKUP, BuiltProcess, freePort, LAUNCHER, newDataFolder, removeDataFolder, RESTORE, VERIFY_AUDIT } from './service-process.js'; // prettier-ignore

/** Real processes of the built output: what stands in a backup is proved elsewhere, here that its commands do it. */
describe('npm run backup and npm run restore', () => {
  let from: string;
  let to: string;
  let file: string;
  const started: BuiltProcess[] = [];

  beforeAll(async () => {
    [from, to] = [await newDataFolder(), await newDataFolder()];
    file = join(from, 'kept.backup');
    await begin(LAUNCHER, from, { PORT: String(await freePort()) }).ready();
  });
  afterAll(async () => {
    for (const one of started) await one.end();
    await removeDataFolder(from);
    await removeDataFolder(to);
  });

  function begin(script: readonly string[], dataDir: string, more: Readonly<Record<string, string>> = {}) {
    started.push(new BuiltProcess(script, { DATA_DIR: dataDir, ...more }));
    return started.at(-1)!;
  }
  async function ran(script: readonly string[], dataDir: string, ...args: string[]) {
    const command = begin([...script, ...args], dataDir);
    const code = await command.ended;
    return { code, output: command.output, complaints: command.complaints };
  }

  it('say how they are used, and touch nothing, where no file or too much is named', async () => {
    for (const args of [[], ['--help'], ['one', 'two']]) {
      const [backup, restore] = [await ran(BACKUP, from, ...args), await ran(RESTORE, to, ...args)];
      expect([backup.code, restore.code]).toEqual([2, 2]);
      expect(backup.complaints).toContain('npm run backup -- FILE');
      expect(restore.complaints).toContain('npm run restore -- FILE');
    }
    expect(existsSync(join(to, 'postgres'))).toBe(false);
  });

  it('back up while the service goes on, into a file that only its owner may read', async () => {
    const { code, output, complaints } = await ran(BACKUP, from, file);
    expect([code, complaints]).toEqual([0, '']);
    expect(output).toMatch(/Backed up: \d+ tables, \d+ rows, \d+ bytes/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('refuse to write over what is there, and to restore under a running service', async () => {
    const before = readFileSync(file);
    const again = await ran(BACKUP, from, file);
    expect(again.code).toBe(1);
    expect(again.complaints).not.toBe('');
    expect(readFileSync(file)).toEqual(before);
    const under = await ran(RESTORE, from, file);
    expect([under.code, under.output]).toEqual([1, '']);
    expect(under.complaints).not.toBe('');
  });

  it('refuse a file that is no backup, one that was cut off, and one that is not there', async () => {
    const [other, half] = [join(to, 'other'), join(to, 'half')];
    writeFileSync(other, 'no backup');
    writeFileSync(half, readFileSync(file).subarray(0, 2000));
    for (const path of [other, half, join(to, 'missing')]) {
      const { code, output, complaints } = await ran(RESTORE, to, path);
      expect([code, output]).toEqual([1, '']);
      expect(complaints).not.toBe('');
      expect(complaints).not.toContain('    at ');
    }
  });

  it('restore into an empty place, where the audit is whole, once and not over it', async () => {
    const { code, output, complaints } = await ran(RESTORE, to, file);
    expect([code, complaints]).toEqual([0, '']);
    expect(output).toContain('Restored, as of ');
    expect((await ran(VERIFY_AUDIT, to)).code).toBe(0);
    expect((await ran(RESTORE, to, file)).code).toBe(1);
    expect(processes().filter(({ command }) => command.includes(to))).toEqual([]);
  });
});
