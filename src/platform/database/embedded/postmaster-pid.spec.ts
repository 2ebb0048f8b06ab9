import fc from 'fast-check';
import { parsePostmasterPid } from './postmaster-pid.js';

const FILE = '4711\n/srv/data/postgres\n1795421000\n40123\n\n127.0.0.1\n  1048578     32768\nready   \n';

describe('postmaster.pid', () => {
  it('names the process, the folder and the port', () => {
    expect(parsePostmasterPid(FILE)).toEqual({ pid: 4711, dataDirectory: '/srv/data/postgres', port: 40123 });
  });

  it.each([
    ['empty', ''],
    ['cut short after the folder', '4711\n/srv/data/postgres\n'],
    ['of single-user mode, with a negative process id', FILE.replace('4711', '-4711')],
    ['with a port above 65535', FILE.replace('40123', '65536')],
    ['without a folder', FILE.replace('/srv/data/postgres', '')],
  ])('is not trusted when it is %s', (_, text) => {
    expect(parsePostmasterPid(text)).toBeNull();
  });

  it('never yields a process id or a port that cannot be, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(200_000), (text, number) => {
        const found = parsePostmasterPid(`${number}\n${text}\n1\n${number}\n`);
        return found === null || (found.pid > 0 && found.port > 0 && found.port <= 65_535);
      }),
    );
  });
});
