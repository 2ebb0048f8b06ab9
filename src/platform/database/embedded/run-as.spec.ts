import { accountIn } from './run-as.js';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/bash',
  'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
  'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash',
  'broken:x',
  '',
].join('\n');

describe('the user that PostgreSQL runs as when the service is root', () => {
  it('is found in the passwd file with its user and group number', () => {
    expect(accountIn(PASSWD, 'postgres')).toEqual({ name: 'postgres', uid: 101, gid: 104 });
    expect(accountIn(PASSWD, 'nobody')).toEqual({ name: 'nobody', uid: 65534, gid: 65534 });
  });

  it('is not found by a part of a name, nor in a broken line', () => {
    expect(accountIn(PASSWD, 'post')).toBeNull();
    expect(accountIn(PASSWD, 'broken')).toBeNull();
  });

  it('is never root', () => {
    expect(accountIn(PASSWD, 'root')).toBeNull();
  });
});
