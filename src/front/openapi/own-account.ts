import { EVERYBODY } from '../../platform/access/caller.js';
import { ROLES } from '../../platform/database/actor.js';
import { SEATS } from '../../sheet/answer-sheet.js';
import { answer, BODY_REFUSALS, jsonBody, operation } from './operation.js';
import { body, choice, flag, list, nullable, object, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

/** What a person says of the post, in answers and in bodies. */
export const POST: Properties = {
  seat: nullable(choice(SEATS, text('業務性質；待辦依此分派。', 'The kind of work; tasks are given out by it.'))),
  post: nullable(string(text('職稱。', 'The post as it is called.'), { minLength: 1, maxLength: 100 })),
  inPostSince: nullable(
    string(text('到職年月，YYYY-MM。', 'In this post since, YYYY-MM.'), { pattern: '^[12]\\d{3}-(0[1-9]|1[0-2])$' }),
  ),
};

const PROFILE: Properties = {
  ...POST,
  locale: nullable(choice(['zh-TW', 'en'], text('介面與郵件的語言。', 'The language of pages and mail.'))),
  dailyMail: flag(text('每日待辦通知。', 'Whether a mail a day tells what is to be done.')),
};

export const OWN_ACCOUNT_SCHEMAS: Readonly<Record<string, Schema>> = {
  OwnAccount: object({
    id: ref('Id'),
    email: string(),
    name: string(),
    roles: list(choice(ROLES)),
    agency: nullable(object({ id: ref('Id'), name: string() })),
    ...PROFILE,
  }),
  ProfileChange: body(PROFILE, Object.keys(PROFILE)),
  PasswordChange: body({
    current: string(text('目前的密碼。', 'The present password.'), { minLength: 1, format: 'password' }),
    next: string(text('新密碼。', 'The new password.'), { minLength: 10, maxLength: 200, format: 'password' }),
  }),
};

export const OWN_ACCOUNT_PATHS = {
  '/api/v1/me': {
    get: operation({
      id: 'getOwnAccount',
      tag: 'people',
      summary: text('讀取自己的帳號', 'Read one’s own account'),
      roles: EVERYBODY,
      answers: { 200: answer(text('自己的帳號。', 'One’s own account.'), ref('OwnAccount')) },
      refusals: [401, 503],
    }),
    patch: operation({
      id: 'changeOwnAccount',
      tag: 'people',
      summary: text('修改自己的資料', 'Change what one says of oneself'),
      description: text('只改送出的欄位；null 表示清除。', 'Changes the members sent; null clears.'),
      roles: EVERYBODY,
      body: jsonBody('ProfileChange', { seat: 'it', post: '技士', inPostSince: '2008-03' }),
      answers: { 200: answer(text('自己的帳號。', 'One’s own account.'), ref('OwnAccount')) },
      refusals: [401, ...BODY_REFUSALS, 503],
    }),
  },
  '/api/v1/me/password': {
    post: operation({
      id: 'changePassword',
      tag: 'people',
      summary: text('變更密碼', 'Change the password'),
      description: text(
        '其他所有登入隨即失效，只有目前使用的這一個繼續有效。',
        'Every other sign-in of this person ends; the one that is used goes on.',
      ),
      roles: EVERYBODY,
      body: jsonBody('PasswordChange', { current: '**********', next: '************' }),
      answers: { 204: { description: text('已變更。', 'Changed.') } },
      refusals: [401, ...BODY_REFUSALS, 429, 503],
    }),
  },
};
