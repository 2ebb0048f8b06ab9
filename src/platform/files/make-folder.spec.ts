import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

describe('making a folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'make-folder-'));
  afterAll(() => rmSync(place, { recursive: true }));

  it('makes those above it as well and names the uppermost', () => {
    expect(makeFolder(join(place, 'a', 'b', 'c'))).toBe(join(place, 'a'));
    expect(statSync(join(place, 'a', 'b', 'c')).isDirectory()).toBe(true);
  });

  it('is content with one that is there', () => {
    expect(makeFolder(place)).toBeNull();
  });

  it('says so at once where a file is in the way', () => {
    writeFileSync(join(place, 'file'), '');
    expect(() => makeFolder(join(place, 'file', 'below'))).toThrow();
    expect(() => makeFolder(join(place, 'file'))).toThrow(/EEXIST/);
  });

  it('leaves nothing behind where a folder further down cannot be made', () => {
    expect(() => makeFolder(join(place, 'new', 'x'.repeat(300)))).toThrow(/ENAMETOOLONG/);
    expect(statSync(join(place, 'new'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('says so at once where nothing can be made, which keeps Node’s own way busy for ever', () => {
    const nowhere = process.platform === 'linux' ? '/proc/nowhere/below' : '/dev/null/nowhere';
    expect(() => makeFolder(nowhere)).toThrow();
  });
});
