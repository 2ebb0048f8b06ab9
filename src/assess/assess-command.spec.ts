import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { structure } from '../../test/fixtures/framework.js';
import { format } from '../sheet/answer-sheet.js';
import { assessCommand } from './assess-command.js';

describe('the verdict in the terminal', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assess-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const assess = async (sheet: object, ...options: string[]) => {
    const path = join(folder, 'sheet.json');
    writeFileSync(path, JSON.stringify(sheet));
    const said = { out: '', err: '' };
    const into = (name: 'out' | 'err') => ({ write: (text: string) => (said[name] += text) });
    const code = await assessCommand([path, ...options], { out: into('out'), err: into('err') });
    return { code, ...said };
  };

  it('gives the same likely range in both languages, also where the sheet lacks what a report needs', async () => {
    const answers = structure.factors.map(({ code }, index) => ({ factor: code, level: 1 + (index % 5) }));
    const sheet = { format, framework: structure.id, answers };
    const likely = async (locale: string) => /\d+\.\d–\d+\.\d/.exec((await assess(sheet, '--locale', locale)).out)?.[0];
    const inEnglish = await likely('en');
    expect(inEnglish).toMatch(/^\d/);
    expect(await likely('zh-TW')).toBe(inEnglish);
  });

  it('of a faulty sheet is none: every fault on stderr, exit code 2', async () => {
    const { code, out, err } = await assess({ format, answers: [{ factor: 'L1', level: 6 }] });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n').map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
      '/answers/0/level level-range',
      '/framework required',
      '',
    ]);
  });
});
