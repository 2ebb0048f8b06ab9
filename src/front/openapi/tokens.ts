import { EVERYBODY } from '../../platform/access/caller.js';
import { ROLES } from '../../platform/database/actor.js';
import { answer, jsonBody, operation } from './operation.js';
import { body, choice, list, nullable, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const TOKEN_SCHEMAS: Readonly<Record<string, Schema>> = {
  SignIn: body({
    email: string(undefined, { minLength: 1, maxLength: 254 }),
    password: string(undefined, { minLength: 1, format: 'password' }),
  }),
  SignedIn: object({
    token: string(
      text('之後每次請求都放在 Authorization 標頭。', 'Goes into the Authorization header of every request.'),
    ),
    expiresAt: ref('Time'),
    user: ref('User'),
  }),
  User: object({
    id: ref('Id'),
    email: string(),
    name: string(),
    roles: list(choice(ROLES)),
    agencyId: nullable(ref('Id', text('審查機關的人員為 null。', 'null for people of the reviewing body.'))),
  }),
};

export const TOKEN_PATHS = {
  '/api/v1/auth/tokens': {
    post: operation({
      id: 'issueToken',
      tag: 'tokens',
      summary: text('登入，取得權杖', 'Sign in for a token'),
      description: text(
        '只有登入失敗會限制次數，依帳號與來源位址計算。',
        'Only failed sign-ins are throttled, per account and address.',
      ),
      roles: 'public',
      body: jsonBody('SignIn', { email: 'coordinator@kaohsiung.example', password: '********' }),
      answers: { 201: answer(text('權杖。', 'The token.'), ref('SignedIn')) },
      refusals: [400, 401, 413, 415, 422, 429, 503],
      meanings: { 401: text('電子郵件或密碼不正確。', 'The e-mail address or the password is wrong.') },
    }),
  },
  '/api/v1/auth/tokens/current': {
    delete: operation({
      id: 'revokeToken',
      tag: 'tokens',
      summary: text('登出，作廢權杖', 'Sign out: the token is revoked'),
      roles: EVERYBODY,
      answers: { 204: { description: text('已作廢。', 'Revoked.') } },
      refusals: [401, 503],
    }),
  },
};
