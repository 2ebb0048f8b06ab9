import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessCommand } from '../../src/assess/assess-command.js';
import { CASE_NAMES, caseSheet } from '../fixtures/sheets.js';
import { startApp } from '../support/app.js';
import { runFolder } from '../support/once-per-run.js';
import { testConfig } from '../support/test-config.js';
import { mutatedSheet } from './garbage.js';
import { ASSESS, BuiltProcess } from './service-process.js';

/** What is no sentence for a person, and what a terminal would obey. */
const UNFIT = /^\s+at .*:\d+|\bundefined\b|\[object|\bNaN\b|[\p{Cc}\p{Cf}]/mu;
const CASE = new URL('../../src/demo/sheets/nice-2009-09.json', import.meta.url).pathname;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(runFolder(), 'assess-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const out = () => join(folder, 'out', 'report');
function sheetFile(content: string | Uint8Array): string {
  const path = join(folder, 'sheet.json');
  writeFileSync(path, content);
  return path;
}

interface Run {
  code: number | null;
  said: string;
  faults: string[];
}

/** In this process: the command itself with a terminal that remembers. */
async function assess(...args: string[]): Promise<Run> {
  let [said, complained] = ['', ''];
  const terminal = {
    out: { write: (text: string) => (said += text) },
    err: { write: (text: string) => (complained += text) },
  };
  const code = await assessCommand(args, terminal);
  return { code, said, faults: complained.split('\n').slice(0, -1) };
}

/** As a process of its own. */
async function assessAlone(...args: string[]): Promise<Run> {
  const run = new BuiltProcess(ASSESS.concat(args), { DATA_DIR: testConfig().dataDir });
  const code = await run.ended;
  return { code, said: run.output, faults: run.complaints.split('\n').slice(0, -1) };
}

function expectRefused({ code, said, faults }: Run, ...files: string[]): void {
  expect({ code, said }).toEqual({ code: 2, said: '' });
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) {
    expect(fault.trim()).not.toBe('');
    expect(fault).not.toMatch(UNFIT);
  }
  expect(readdirSync(folder)).toEqual(files);
}

describe('assess with a sheet that is in order', () => {
  it('writes exactly three files and prints the verdict, and the score is in the file', async () => {
    const { code, said, faults } = await assessAlone(CASE, '--out', out());
    expect({ code, faults }).toEqual({ code: 0, faults: [] });
    expect(said).toContain('這個案子可以有條件試辦');
    expect(readdirSync(out()).sort()).toEqual(['report.html', 'report.pdf', 'score.json']);
    expect(readFileSync(join(out(), 'report.pdf'), 'latin1')).toMatch(/^%PDF-/);
    expect(readFileSync(join(out(), 'report.html'), 'utf8')).toMatch(/^<!doctype html>\s*<html lang="zh-TW">/);
    expect(readFileSync(join(out(), 'score.json'), 'utf8')).toBe((await assess(CASE, '--json')).said);
  });

  it('prints with --json the score result and nothing else', async () => {
    const { code, said, faults } = await assessAlone(CASE, '--json', '--weights', 'equal-factors');
    expect({ code, faults }).toEqual({ code: 0, faults: [] });
    expect(JSON.parse(said)).toMatchObject({ framework: 'ecd-56@1', weightScheme: 'equal-factors' });
    expect(said).toBe(`${JSON.stringify(JSON.parse(said), null, 2)}\n`);
  });

  it('speaks the language asked for', async () => {
    const { said } = await assess(CASE, '--locale', 'en');
    expect(said).toContain('A pilot may start, on conditions.');
  });

  it('gives for every case and scheme the very result that the service gives', async () => {
    const app = await startApp();
    try {
      for (const name of CASE_NAMES) {
        const sheet = caseSheet(name);
        for (const scheme of ['evidence', 'equal-dimensions', 'equal-factors']) {
          const { said } = await assess(sheetFile(JSON.stringify(sheet)), '--json', '--weights', scheme);
          const path = `/api/v1/scores?weightScheme=${scheme}`;
          const { body } = await app.as(app.people.respondent).post(path).send(sheet).expect(200);
          expect(JSON.parse(said)).toEqual(body);
        }
      }
    } finally {
      await app.stop();
    }
  });
});

describe('assess with faults', () => {
  it('names those of options, sheet and folder all at once and writes nothing', async () => {
    const sheet = { ...caseSheet('nice-2009-09'), extra: 1 };
    sheet.answers[0].level = 7;
    const inTheWay = join(sheetFile(JSON.stringify(sheet)), 'below');
    const args = [sheetFile(JSON.stringify(sheet)), '--out', inTheWay, '--locale', 'fr', '--weights', 'mine', '--loud'];
    for (const run of [await assess(...args), await assessAlone(...args)]) {
      expectRefused(run, 'sheet.json');
      const text = run.faults.join('\n');
      expect(text).toContain('there is no option --loud');
      expect(text).toContain('--locale must be');
      expect(text).toContain('--weights must be');
      expect(text).toMatch(/^\/extra {2}unknown-field {2}/m);
      expect(text).toMatch(/^\/answers\/0\/level {2}level-range {2}/m);
      expect(text).toContain(`the folder ${inTheWay} cannot be written`);
      expect(run.faults).toHaveLength(6);
    }
  });

  it.each([
    ['no sheet', [], /no sheet is named/],
    ['two sheets', [CASE, CASE], /one sheet at a time/],
    ['an option without its value', [CASE, '--out'], /--out needs a value/],
    ['an option twice', [CASE, '--locale', 'en', '--locale', 'en'], /--locale is given 2 times/],
    ['a value where none belongs', [CASE, '--json=yes'], /--json takes no value/],
    ['a scheme that is not shipped', [CASE, '--weights', 'constructor'], /--weights must be one of/],
  ])('refuses %s', async (_what, args, sentence) => {
    const run = await assess(...args);
    expectRefused(run);
    expect(run.faults.join('\n')).toMatch(sentence);
  });

  it('asks of a sheet for a report what a report needs', async () => {
    const { agency: _agency, assessedAt: _at, ...bare } = caseSheet('nice-2009-09');
    const file = sheetFile(JSON.stringify(bare));
    expect((await assess(file, '--json')).code).toBe(0);
    const run = await assess(file, '--out', out());
    expectRefused(run, 'sheet.json');
    expect(run.faults.map((fault) => fault.split('  ').slice(0, 2))).toEqual([
      ['/agency', 'required'],
      ['/assessedAt', 'required'],
    ]);
  });

  it.each([
    ['an empty file', new Uint8Array(), /is not JSON/],
    ['a program', readFileSync(process.execPath).subarray(0, 4096), /is not UTF-8 text/],
    ['half a sheet', readFileSync(CASE, 'utf8').slice(0, 600), /is not JSON/],
    ['six megabytes', Buffer.alloc(6 * 1024 * 1024, ' '), /larger than 5 MB/],
    ['a list a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), /^\/ {2}wrong-type/],
    ['a line of commands to the terminal', '{"\\u001b[2J\\n": "\\u001b]0;x\\u0007"}', /unknown-field/],
  ])('refuses %s as a sheet', async (_what, content, sentence) => {
    const run = await assessAlone(sheetFile(content), '--out', out());
    expectRefused(run, 'sheet.json');
    expect(run.faults.join('\n')).toMatch(sentence);
  });

  it('refuses a folder and a file that is not there as a sheet', async () => {
    const folderRun = await assessAlone(folder, '--out', out());
    expectRefused(folderRun);
    expect(folderRun.faults).toEqual([`${folder} is a folder, not a sheet`]);
    const nothing = await assessAlone(join(folder, 'nothing.json'), '--json');
    expectRefused(nothing);
    expect(nothing.faults).toEqual([`${join(folder, 'nothing.json')} cannot be read (ENOENT)`]);
  });

  it('never stumbles over garbage: any bytes, any JSON', async () => {
    const garbage = fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.string({ unit: 'binary' }),
      fc.uint8Array({ maxLength: 400 }),
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (content) => {
        expectRefused(await assess(sheetFile(content), '--out', out()), 'sheet.json');
      }),
      { numRuns: 80 },
    );
  });

  it('names place and code of what is wrong in a sheet with something else in one place, or scores it', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedSheet(caseSheet('lifebuoy-2009-05')), async (sheet) => {
        const run = await assess(sheetFile(JSON.stringify(sheet)), '--json');
        if (run.code === 0) {
          expect(run.faults).toEqual([]);
          expect(JSON.parse(run.said)).toMatchObject({ framework: 'ecd-56@1' });
          return;
        }
        expectRefused(run, 'sheet.json');
        for (const fault of run.faults) expect(fault).toMatch(/^\/.* {2}[a-z]+(-[a-z]+)* {2}\S/);
      }),
      { numRuns: 100 },
    );
  });
});
