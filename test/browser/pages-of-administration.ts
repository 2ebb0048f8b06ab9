import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { structure } from '../fixtures/framework.js';
import { runFolder } from '../support/once-per-run.js';
import { seen, send } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const HEAD = '機關名稱,層級,彙整人姓名,彙整人電子郵件';

/** Chooses a list and sends it. */
const sendList =
  (...lines: string[]) =>
  async (page: Page): Promise<void> => {
    const path = join(mkdtempSync(join(runFolder(), 'list-')), 'agencies.csv');
    writeFileSync(path, [HEAD, ...lines].join('\n'));
    const field = await page.$('#file');
    await (field as ElementHandle<never>).uploadFile(path);
    await send(page);
  };

const sendDraft =
  (text: string) =>
  async (page: Page): Promise<void> => {
    const path = join(mkdtempSync(join(runFolder(), 'draft-')), 'structure.json');
    writeFileSync(path, text);
    await ((await page.$('#file')) as ElementHandle<never>).uploadFile(path);
    await send(page);
  };

/** Other points, a gate with one factor more, a factor under another code, one dropped and one new. */
function draft() {
  const factors = structure.factors
    .filter(({ code }) => code !== 'G23')
    .map((one) => (one.code === 'L3' ? { ...one, code: 'L9' } : one.code === 'T1' ? { ...one, points: 5 } : one));
  const gates = structure.gates.map((gate, at) =>
    at === 0 ? { ...gate, factors: [...gate.factors, { code: 'L1', openedBy: ['own'] }] } : gate,
  );
  const added = { code: 'G40', dimension: 'G', kind: 'lever', notApplicable: 'never', points: 2 };
  return { structure: { ...structure, id: 'ecd-56@2', factors: [...factors, added], gates }, map: { L3: ['L9'] } };
}

/** What the reviewing body decides for the whole service. */
export const PAGES_OF_ADMINISTRATION: readonly PageSeen[] = [
  seen('administrator', '/settings'),
  seen('administrator', '/settings', 'saved', () => '/settings?done=saved'),
  seen(
    'administrator',
    '/settings',
    'error',
    () => '/settings',
    async (page) => {
      await page.$eval('#nameZh', (field) => field.setAttribute('value', ''));
      await send(page);
    },
  ),
  seen(
    'administrator',
    '/settings',
    'changed-meanwhile',
    () => '/settings',
    async (page) => {
      await page.$eval('[name="version"]', (field) => field.setAttribute('value', '7'));
      await send(page);
    },
  ),
  seen('reviewer', '/settings', 'read-only'),
  seen('administrator', '/frameworks'),
  seen('reviewer', '/frameworks', 'read-only'),
  seen('reviewer', '/frameworks/:id', 'open', () => '/frameworks/ecd-56@1'),
  seen('administrator', '/framework-preview'),
  seen('administrator', '/framework-preview', 'faults', () => '/framework-preview', sendDraft('{"structure":{}}')),
  seen('administrator', '/framework-preview', 'result', () => '/framework-preview', sendDraft(JSON.stringify(draft()))),
  seen('administrator', '/agencies/import'),
  seen('administrator', '/agencies/import', 'no-file', () => '/agencies/import', send),
  seen(
    'administrator',
    '/agencies/import',
    'faults',
    () => '/agencies/import',
    sendList('臺東縣政府,火星,,', ',地方,王小姐,', '台東縣政府,地方,,'),
  ),
  seen(
    'administrator',
    '/agencies/import/preview',
    'open',
    () => '/agencies/import',
    sendList('臺東縣政府,地方,王小姐,wang@taitung.example', '經濟部,中央,,', '台北市政府,地方,,'),
  ),
  seen('administrator', '/people/search'),
  seen('administrator', '/people/search', 'none', () => '/people/search?text=nobody-at-all&role=approver'),
  seen('administrator', '/agencies', 'searched', () => '/agencies?find=政府&findLevel=local'),
  seen('administrator', '/agencies', 'none-found', () => '/agencies?find=nothing-of-this-name'),
];
