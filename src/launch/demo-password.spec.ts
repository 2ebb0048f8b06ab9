import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from './demo-password.js';

describe('the password of the demo accounts', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'demo-password-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const file = () => join(dataDir, 'demo-password');
  const mode = () => statSync(file()).mode & 0o777;

  it('is random, kept, and readable by us only', () => {
    const password = demoPassword({ demoPassword: null, dataDir });
    expect(password).toHaveLength(12);
    expect(readFileSync(file(), 'utf8')).toBe(`${password}\n`);
    expect(mode()).toBe(0o600);
    expect(demoPassword({ demoPassword: null, dataDir })).toBe(password);
  });

  it('closes a file that had been left open, and fills one that had been left empty', () => {
    writeFileSync(file(), '\n');
    chmodSync(file(), 0o644);
    expect(demoPassword({ demoPassword: null, dataDir })).toHaveLength(12);
    expect(mode()).toBe(0o600);
  });

  it('is the configured one, which is not written down', () => {
    expect(demoPassword({ demoPassword: '        ', dataDir })).toBe('        ');
    expect(() => statSync(file())).toThrow('ENOENT');
  });
});
