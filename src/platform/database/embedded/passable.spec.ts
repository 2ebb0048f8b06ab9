import { firstClosed, mayPass, pathsDownTo } from './passable.js';

const database = { uid: 101, gid: 104 };

describe('whether the database user may pass a folder', () => {
  it.each([
    ['a folder of root open to all', { mode: 0o40755, uid: 0, gid: 0 }, true],
    ['a folder of root that can be passed but not listed', { mode: 0o40711, uid: 0, gid: 0 }, true],
    ['a private folder of root', { mode: 0o40700, uid: 0, gid: 0 }, false],
    ['a folder of its group', { mode: 0o40750, uid: 0, gid: 104 }, true],
    ['a folder that may be listed but not passed', { mode: 0o40744, uid: 0, gid: 0 }, false],
    ['its own private folder', { mode: 0o40700, uid: 101, gid: 104 }, true],
    ['its own folder closed to itself though open to others', { mode: 0o40055, uid: 101, gid: 104 }, false],
    ['a folder closed to its group though open to others', { mode: 0o40705, uid: 0, gid: 104 }, false],
  ])('%s', (_, folder, expected) => {
    expect(mayPass(folder, database)).toBe(expected);
  });

  it('root passes everything', () => {
    expect(mayPass({ mode: 0o40000, uid: 101, gid: 104 }, { uid: 0, gid: 0 })).toBe(true);
  });
});

describe('the way to a folder', () => {
  it('is every folder above it, from the root down, and itself', () => {
    expect(pathsDownTo('/srv/readiness/data')).toEqual(['/', '/srv', '/srv/readiness', '/srv/readiness/data']);
    expect(pathsDownTo('/')).toEqual(['/']);
  });

  it('is open where no change of user is needed', async () => {
    expect(await firstClosed('/a/folder/that/is/not/there', null)).toBeNull();
  });
});
