import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readlink, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passableCopy } from '../../src/platform/database/embedded/binaries-copy.js';

/** Real: folders with their rights in the system's temporary folder. The programs copied are stand-ins of a few bytes. */

const version = `spec-${randomUUID()}`;
let native: string;
const copies = () => passableCopy(native, version, null, native);
const first = async () => join(await realpath(tmpdir()), `readiness-postgresql-${version}`);

beforeEach(async () => {
  native = await mkdtemp(join(tmpdir(), 'readiness-spec-'));
  await mkdir(join(native, 'bin'), { mode: 0o700 });
  await writeFile(join(native, 'bin', 'postgres'), 'program', { mode: 0o600 });
  await symlink('postgres', join(native, 'bin', 'postmaster'));
});

afterEach(async () => {
  for (const folder of [native, await first(), `${await first()}-2`])
    await rm(folder, { recursive: true, force: true });
});

describe('the copy of the database’s programs', () => {
  it('can be run by everybody, and its links stay inside it', async () => {
    const copy = await copies();
    expect(copy).toBe(await first());
    expect((await stat(copy)).mode & 0o777).toBe(0o755);
    expect((await stat(join(copy, 'bin'))).mode & 0o777).toBe(0o755);
    expect((await stat(join(copy, 'bin', 'postgres'))).mode & 0o777).toBe(0o755);
    expect(await readlink(join(copy, 'bin', 'postmaster'))).toBe('postgres');
  });

  it('is made once, also when two services start at the same time', async () => {
    expect(new Set(await Promise.all([copies(), copies(), copies()]))).toEqual(new Set([await first()]));
    const { ino } = await stat(await first());
    await copies();
    expect((await stat(await first())).ino).toBe(ino);
  });

  it('is not trusted, but made under another name, where others could have written to it', async () => {
    await chmod(await copies(), 0o777);
    expect(await copies()).toBe(`${await first()}-2`);
  });

  it('is not trusted where a cleaner has taken a file out of it', async () => {
    await rm(join(await copies(), 'bin', 'postgres'));
    const copy = await copies();
    expect(copy).toBe(`${await first()}-2`);
    expect(await readFile(join(copy, 'bin', 'postgres'), 'utf8')).toBe('program');
  });
});
