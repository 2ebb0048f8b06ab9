import type { Locale } from '../../advice/action.js';
import { AGENCY_PATHS, AGENCY_SCHEMAS } from './agencies.js';
import { AGENCY_REQUEST_PATHS, AGENCY_REQUEST_SCHEMAS } from './agency-requests.js';
import { AUDIT_PATHS, AUDIT_SCHEMAS } from './audit.js';
import { ANSWER_PATHS, ANSWER_SCHEMAS } from './answers.js';
import { ASSESSMENT_PATHS, ASSESSMENT_SCHEMAS } from './assessments.js';
import { EVIDENCE_PATHS, EVIDENCE_SCHEMAS } from './evidence.js';
import { CONSOLIDATION_PATHS, CONSOLIDATION_SCHEMAS } from './consolidation.js';
import { EXPORT_PATHS } from './exports.js';
import { FRAMEWORK_PREVIEW_PATHS, FRAMEWORK_PREVIEW_SCHEMAS } from './framework-preview.js';
import { PORTFOLIO_REPORT_PATHS, PORTFOLIO_REPORT_SCHEMAS } from './portfolio-reports.js';
import { FRAMEWORK_SCHEMAS } from './framework-schemas.js';
import { FRAMEWORK_PATHS } from './frameworks.js';
import { INVITATION_PATHS, INVITATION_SCHEMAS } from './invitations.js';
import { MATTER_PATHS, MATTER_SCHEMAS } from './matters.js';
import { OWN_ACCOUNT_PATHS, OWN_ACCOUNT_SCHEMAS } from './own-account.js';
import { HEADERS, PARAMETERS } from './parameters.js';
import { PERSON_PATHS, PERSON_SCHEMAS } from './people.js';
import { PILOT_PATHS, PILOT_SCHEMAS } from './pilots.js';
import { PLAN_PATHS, PLAN_SCHEMAS } from './plans.js';
import { PORTFOLIO_PATHS, PORTFOLIO_SCHEMAS } from './portfolio.js';
import { QUESTIONNAIRE_PATHS, QUESTIONNAIRE_SCHEMAS } from './questionnaires.js';
import { REFUSALS } from './refusals.js';
import { RELIABILITY_PATHS, RELIABILITY_SCHEMAS } from './reliability.js';
import { REPORT_PATHS, REPORT_SCHEMAS } from './reports.js';
import { REVIEW_QUEUE_PATHS, REVIEW_QUEUE_SCHEMAS } from './review-queue.js';
import { REVIEW_PATHS, REVIEW_SCHEMAS } from './reviews.js';
import { SCORE_SCHEMAS } from './score-schemas.js';
import { SCORE_PATHS } from './scores.js';
import { SERVICE_PATHS, SERVICE_SCHEMAS } from './service.js';
import { SETTINGS_PATHS, SETTINGS_SCHEMAS } from './settings.js';
import { SHARED_SCHEMAS } from './shared-schemas.js';
import { SHEET_SCHEMAS } from './sheet-schemas.js';
import { SUBMISSION_PATHS, SUBMISSION_SCHEMAS } from './submissions.js';
import { TASK_PATHS, TASK_SCHEMAS } from './tasks.js';
import { inLanguage, text } from './text.js';
import { TOKEN_PATHS, TOKEN_SCHEMAS } from './tokens.js';
import { WEIGHTING_PATHS } from './weighting.js';
import { WEIGHTING_SCHEMAS } from './weighting-schemas.js';
import { TREND_PATHS, TREND_SCHEMAS } from './trend.js';
import { WORKBOOK_PATHS, WORKBOOK_SCHEMAS } from './workbook.js';

const TAGS = [
  { name: 'tokens', description: text('權杖', 'Tokens') },
  { name: 'people', description: text('帳號與人員', 'Accounts and people') },
  { name: 'invitations', description: text('邀請', 'Invitations') },
  { name: 'agencies', description: text('機關', 'Agencies') },
  { name: 'frameworks', description: text('架構、題目與權重方案', 'Frameworks, questions and weight schemes') },
  { name: 'weighting', description: text('權重與專家小組', 'Weights and expert panels') },
  { name: 'scores', description: text('計分', 'Scoring') },
  { name: 'pilots', description: text('試辦案', 'Pilots') },
  { name: 'assessments', description: text('自評', 'Assessments') },
  { name: 'answers', description: text('填答', 'Answers') },
  { name: 'tasks', description: text('待辦', 'Tasks') },
  { name: 'evidence', description: text('佐證', 'Evidence') },
  { name: 'submissions', description: text('提送與核定', 'Handing in and signing') },
  { name: 'reviews', description: text('審查', 'Reviews') },
  { name: 'matters', description: text('待中央協處事項', 'Matters for the centre') },
  { name: 'reports', description: text('報告', 'Reports') },
  { name: 'audit', description: text('稽核紀錄', 'The audit') },
  { name: 'exports', description: text('匯出', 'Exports') },
  { name: 'portfolio', description: text('總覽', 'Portfolio') },
  { name: 'service', description: text('服務狀態與文件', 'Health and documents') },
];

const BEARER = {
  type: 'http',
  scheme: 'bearer',
  description: text('以 POST /api/v1/auth/tokens 取得權杖。', 'A token from POST /api/v1/auth/tokens.'),
};

const INFO = {
  title: text('電子化跨域治理準備度自評 API', 'Readiness self-assessment API'),
  summary: text(
    '跨機關電子化服務試辦前的自我評估：56 項因素，先看七項先決條件。',
    'A self-assessment before a cross-agency e-service pilot: 56 factors, seven prerequisites first.',
  ),
  description: text(
    '拒絕的次序固定：401、403、404、428、412、409、422。錯誤一律為 application/problem+json（RFC 9457）。清單以 ?limit= 與 ?cursor= 分頁，回應 {items, nextCursor}。',
    'Refusals come in a fixed order: 401, 403, 404, 428, 412, 409, 422. Every error is application/problem+json (RFC 9457). Lists page with ?limit= and ?cursor= and answer {items, nextCursor}.',
  ),
  license: { name: 'MIT', identifier: 'MIT' },
};

/**
 * The whole HTTP interface as OpenAPI 3.1: everything under /api and /health.
 *
 * @param version of the package
 * @param locale of the descriptions; names and codes are the same in every language
 */
export function openApiDocument(version: string, locale: Locale = 'en'): object {
  return inLanguage(
    {
      openapi: '3.1.0',
      info: { ...INFO, version },
      jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
      servers: [{ url: '/' }],
      tags: TAGS,
      paths: PATHS,
      components: {
        schemas: SCHEMAS,
        parameters: PARAMETERS,
        headers: HEADERS,
        responses: REFUSALS,
        securitySchemes: { bearer: BEARER },
      },
    },
    locale,
  ) as object;
}

const PATHS = {
  ...TOKEN_PATHS,
  ...OWN_ACCOUNT_PATHS,
  ...PERSON_PATHS,
  ...INVITATION_PATHS,
  ...AGENCY_PATHS,
  ...AGENCY_REQUEST_PATHS,
  ...SETTINGS_PATHS,
  ...FRAMEWORK_PATHS,
  ...FRAMEWORK_PREVIEW_PATHS,
  ...WEIGHTING_PATHS,
  ...SCORE_PATHS,
  ...PILOT_PATHS,
  ...ASSESSMENT_PATHS,
  ...ANSWER_PATHS,
  ...TASK_PATHS,
  ...EVIDENCE_PATHS,
  ...CONSOLIDATION_PATHS,
  ...WORKBOOK_PATHS,
  ...QUESTIONNAIRE_PATHS,
  ...SUBMISSION_PATHS,
  ...REVIEW_QUEUE_PATHS,
  ...REVIEW_PATHS,
  ...MATTER_PATHS,
  ...PLAN_PATHS,
  ...TREND_PATHS,
  ...PORTFOLIO_PATHS,
  ...RELIABILITY_PATHS,
  ...REPORT_PATHS,
  ...AUDIT_PATHS,
  ...EXPORT_PATHS,
  ...PORTFOLIO_REPORT_PATHS,
  ...SERVICE_PATHS,
};

const SCHEMAS = {
  ...SHARED_SCHEMAS,
  ...TOKEN_SCHEMAS,
  ...OWN_ACCOUNT_SCHEMAS,
  ...PERSON_SCHEMAS,
  ...INVITATION_SCHEMAS,
  ...AGENCY_SCHEMAS,
  ...AGENCY_REQUEST_SCHEMAS,
  ...SETTINGS_SCHEMAS,
  ...FRAMEWORK_SCHEMAS,
  ...FRAMEWORK_PREVIEW_SCHEMAS,
  ...SHEET_SCHEMAS,
  ...WEIGHTING_SCHEMAS,
  ...SCORE_SCHEMAS,
  ...PILOT_SCHEMAS,
  ...ASSESSMENT_SCHEMAS,
  ...ANSWER_SCHEMAS,
  ...TASK_SCHEMAS,
  ...EVIDENCE_SCHEMAS,
  ...CONSOLIDATION_SCHEMAS,
  ...WORKBOOK_SCHEMAS,
  ...QUESTIONNAIRE_SCHEMAS,
  ...SUBMISSION_SCHEMAS,
  ...REVIEW_QUEUE_SCHEMAS,
  ...REVIEW_SCHEMAS,
  ...MATTER_SCHEMAS,
  ...AUDIT_SCHEMAS,
  ...PLAN_SCHEMAS,
  ...TREND_SCHEMAS,
  ...PORTFOLIO_SCHEMAS,
  ...RELIABILITY_SCHEMAS,
  ...REPORT_SCHEMAS,
  ...PORTFOLIO_REPORT_SCHEMAS,
  ...SERVICE_SCHEMAS,
};
