import { CENTRAL } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, jsonBody, operation, parameter } from './operation.js';
import { body, choice, integer, nullable, object, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const NAME = string(undefined, { minLength: 1, maxLength: 50 });

/** By language; written so that the two languages are not taken for two wordings of one description. */
const NAMES: Schema = {
  type: 'object',
  required: ['zh-TW', 'en'],
  propertyNames: { enum: ['zh-TW', 'en'] },
  additionalProperties: NAME,
};

const SETTINGS: Properties = {
  reviewingBody: NAMES,
  calendar: choice(
    ['republic', 'western'],
    text('中文頁面與報告的紀年：民國或西元。', 'How years are counted in Chinese: of the Republic, or western.'),
  ),
  sessionIdleMinutes: integer(text('瀏覽器閒置多久後登出。', 'How long a browser stays signed in without use.'), {
    minimum: 15,
    maximum: 720,
  }),
  sessionLongestMinutes: integer(
    text('登入後最長可使用多久，不短於閒置時間。', 'The longest sign-in; not shorter than the time without use.'),
    { minimum: 15, maximum: 1440 },
  ),
};

export const SETTINGS_SCHEMAS: Readonly<Record<string, Schema>> = {
  Settings: object({ ...SETTINGS, changedAt: nullable(ref('Time')) }),
  SettingsChange: body(SETTINGS),
};

export const SETTINGS_PATHS = {
  '/api/v1/settings': {
    get: operation({
      id: 'getSettings',
      tag: 'service',
      summary: text('讀取設定', 'Read the settings'),
      roles: CENTRAL,
      answers: { 200: answer(text('設定。', 'The settings.'), ref('Settings'), { headers: ['ETag'] }) },
      refusals: [401, 403, 503],
    }),
    put: operation({
      id: 'changeSettings',
      tag: 'service',
      summary: text('修改設定', 'Change the settings'),
      description: text(
        '送出全部的設定。立即生效；已產製的報告不變。',
        'Sends all of them. In force at once; reports that exist stay as they are.',
      ),
      roles: ['administrator'],
      parameters: [parameter('IfMatchSeen')],
      body: jsonBody('SettingsChange'),
      answers: { 200: answer(text('設定。', 'The settings.'), ref('Settings'), { headers: ['ETag'] }) },
      refusals: [401, 403, 412, ...BODY_REFUSALS, 428, 503],
    }),
  },
};
