import { join } from 'node:path';
import { AUDIT_ACTIONS } from '../platform/audit/audit-action.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { LOCALES, Words } from '../platform/views/words.js';
import { openApiDocument } from '../front/openapi/document.js';
import { tableCode } from '../platform/tables/taken-tables.js';
import { actorOf, deedOf, detailsOf, objectOf, sentenceOf } from './audit-sentence.js';

const words = new Words(join(PROJECT_ROOT, 'templates/words'));
const zh = { words, locale: 'zh-TW' } as const;
const en = { words, locale: 'en' } as const;
const SUBMISSION = { objectKind: 'submission', objectId: '3fa1b2c3-0000-4000-8000-000000000000', objectName: null };

describe('An entry of the audit in words', () => {
  it.each(LOCALES)('is a sentence for every action there is (%s)', (locale) => {
    expect(AUDIT_ACTIONS.filter((action) => !words.has(locale, `audit.actions.${action}`))).toEqual([]);
  });

  it.each(LOCALES)('names every table that can be downloaded (%s)', (locale) => {
    const { paths } = openApiDocument('1.0.0') as { paths: Record<string, { get?: { parameters?: unknown[] } }> };
    const routes = Object.keys(paths).filter((path) => JSON.stringify(paths[path]!.get ?? {}).includes('/Format"'));
    const codes = routes.map((path) => tableCode(path.replaceAll(/\{(\w+)\}/g, ':$1')));
    expect(codes.length).toBeGreaterThan(30);
    const unnamed = codes.filter((code) => !words.has(locale, `audit.tables.${code}`));
    expect(unnamed).toEqual(['assessments-own-answers']);
  });

  it('says which table was taken, and in which format', () => {
    const taken = { action: 'table.taken', ...SUBMISSION, objectName: '戶政線上申辦' };
    expect(sentenceOf(taken, zh)).toBe('下載提送版本「戶政線上申辦」的資料');
    const details = { table: 'submissions-answers', format: 'csv' };
    expect(detailsOf({ details }, zh)).toEqual(['資料表：提送的填答', '格式 csv']);
    expect(detailsOf({ details: { table: 'later', format: 'ods' } }, en)[0]).toBe('table: later');
  });

  it('names its object by its name, or by the beginning of its id', () => {
    const signed = { action: 'submission.signed', ...SUBMISSION };
    expect(sentenceOf(signed, zh)).toBe('核定提送版本 3fa1b2c3，完成提送');
    expect(sentenceOf({ ...signed, objectName: '戶政線上申辦' }, zh)).toBe('核定提送版本「戶政線上申辦」，完成提送');
    expect(sentenceOf({ ...signed, objectName: 'Online registry' }, en)).toBe(
      'signed and handed in submission “Online registry”',
    );
  });

  it('names a scheme by its whole name, of which nothing can be left out', () => {
    const chosen = {
      action: 'weights.chosen',
      objectKind: 'weight-scheme',
      objectId: 'experts-115@1',
      objectName: null,
    };
    expect(sentenceOf(chosen, zh)).toBe('換用權重方案 experts-115@1');
  });

  it('names somebody who was removed in the language of the page', () => {
    const objectName = '已移除的使用者（removed user）f99397dd';
    const removed = { action: 'person.changed', objectKind: 'person', objectId: 'f99397dd', objectName };
    expect(sentenceOf(removed, zh)).toBe('變更已移除的使用者 f99397dd的姓名、角色或帳號狀態');
    expect(objectOf(removed, en)).toBe('a person who was removed (f99397dd)');
    const acting = {
      actorKind: 'user',
      actorId: 'f',
      actorName: objectName,
      actorRoles: [],
      objectKind: 'person',
    } as const;
    expect(actorOf(acting, en)).toBe('a person who was removed (f99397dd)');
  });

  it('says what was decided, and which settings are others now', () => {
    expect(detailsOf({ details: { step: 'return', status: 'returned' } }, zh)).toEqual(['退回補正']);
    expect(detailsOf({ details: { changed: ['calendar', 'reviewingBody'] } }, zh)).toEqual([
      '中文頁面的紀年、審查機關的名稱',
    ]);
  });

  it('says so where somebody tried an address that nobody has', () => {
    const refused = { action: 'signed-in.refused', objectKind: 'person', objectId: null, objectName: null };
    expect(sentenceOf(refused, zh)).toBe('登入失敗（查無帳號的電子郵件）');
  });

  it('tells a deed by itself, as one looks for it: of no thing in particular', () => {
    expect(deedOf('submission.signed', 'submission', zh)).toBe('核定提送版本，完成提送');
    expect(deedOf('person.changed', 'person', zh)).toBe('變更人員的姓名、角色或帳號狀態');
    expect(deedOf('signed-in.refused', 'account', zh)).toBe('登入失敗');
    expect(deedOf('finding.recorded', 'submission', zh)).toBe('記下審查認定');
    expect(deedOf('expert.invited', 'expert', en)).toBe('invited an expert');
    expect(deedOf('assessment.opened', 'assessment', en)).toBe('opened an assessment');
  });

  it('falls back to the bare code, or the kind of all records, for what a later release wrote', () => {
    expect(sentenceOf({ action: 'later.done', ...SUBMISSION }, zh)).toBe('later.done');
    expect(objectOf({ action: 'x', ...SUBMISSION, objectKind: 'later' }, en)).toBe('record 3fa1b2c3');
  });

  it('tells a person, a job, the service and a stranger apart', () => {
    const acting = { objectKind: 'person', actorId: null, actorName: null, actorRoles: [] };
    expect(actorOf({ ...acting, actorKind: 'user', actorId: 'a', actorName: '王美玲' }, zh)).toBe('王美玲');
    expect(actorOf({ ...acting, actorKind: 'job', actorRoles: ['job'] }, zh)).toBe('系統排程');
    expect(actorOf({ ...acting, actorKind: 'service', actorRoles: ['administrator'] }, zh)).toBe('系統');
    expect(actorOf({ ...acting, actorKind: 'service' }, zh)).toBe('未登入者');
    expect(actorOf({ ...acting, actorKind: 'service', objectKind: 'expert' }, zh)).toBe('受邀專家');
  });

  it('adds the few details that tell more, and no others', () => {
    const details = { factors: ['L1', 'L2'], count: 2, pilot: 'x', released: true };
    expect(detailsOf({ details }, zh)).toEqual(['因素 L1、L2', '共 2 項']);
    expect(detailsOf({ details }, en)).toEqual(['factors L1, L2', '2 in all']);
  });
});
