import { mentionsOf } from '../../submissions/mentions-of.js';
import type { Mention } from '../../submissions/mentions-of.js';
import { sheetForReviewer } from '../../sheet/reviewer-sheet.js';
import { canonicalHash, canonicalText } from '../../sheet/sheet-hash.js';
import { nationalAgency } from './agency-names.js';
import type { Row } from './copy-rows.js';
import { approximateFindings, fullFindings } from './national-findings.js';
import type { NationalBasis } from './national-findings.js';
import { nationalId } from './national-ids.js';
import { nationalReview } from './national-review.js';
import { nationalSheet, provenanceOf, REVISIONS } from './national-sheet.js';
import { reviewRows } from './review-rows.js';
import { submissionRows } from './submission-rows.js';

export interface NationalRows {
  /** In the order in which the tables may be filled. */
  readonly tables: Map<string, Row[]>;
  readonly matters: Map<string, Mention>;
}

/** Nobody can sign in to an account of the demonstration but with the password of the demo workspace. */
export interface RowOptions {
  readonly seed: number;
  readonly passwordHash: string;
  /** So many are evaluated as by signing, so that their reports can be looked at; the rest by score alone. */
  readonly evaluatedInFull: number;
}

const TABLES = [
  'agencies',
  'users',
  'pilots',
  'assessments',
  'answers',
  'submissions',
  'submission_facts',
  'reviews',
  'review_findings',
  'review_events',
  'agreed_actions',
];

/** @param indexes of the agencies whose rows are made */
export function nationalRows(basis: NationalBasis, options: RowOptions, indexes: readonly number[]): NationalRows {
  const tables = new Map<string, Row[]>([...TABLES, 'matter_mentions'].map((table) => [table, []]));
  const matters = new Map<string, Mention>();
  const add = (table: string, ...rows: Row[]): void => void tables.get(table)!.push(...rows);
  for (const index of indexes) {
    addAgency(add, index, options);
    for (let revision = 1; revision <= REVISIONS; revision += 1) {
      const mentions = addRevision(add, { basis, options, index, revision });
      for (const mention of mentions) matters.set(mention.matterId, mention);
    }
  }
  return { tables, matters };
}

type Add = (table: string, ...rows: Row[]) => void;

function addAgency(add: Add, index: number, { passwordHash }: RowOptions): void {
  const agencyId = nationalId('agency', index);
  const createdAt = '2009-01-05T01:00:00Z';
  const number = String(index + 1).padStart(4, '0');
  add('agencies', { id: agencyId, ...nationalAgency(index), created_at: createdAt });
  const account = (kind: 'coordinator' | 'approver', title: string): Row => ({
    ...{ id: nationalId(kind, index), agency_id: agencyId, email: `${kind}-${number}@national.example` },
    ...{
      name: `示範${title} ${number}`,
      roles: [kind],
      password_hash: passwordHash,
      active: true,
      created_at: createdAt,
    },
  });
  add('users', account('coordinator', '彙整人'), account('approver', '核定人'));
}

interface Revision {
  readonly basis: NationalBasis;
  readonly options: RowOptions;
  readonly index: number;
  readonly revision: number;
}

function addRevision(add: Add, { basis, options, index, revision }: Revision): readonly Mention[] {
  const { structure, wording } = basis.framework;
  const { seed, evaluatedInFull } = options;
  const sheet = nationalSheet(structure.factors, seed, index, revision);
  const seen = sheetForReviewer(
    sheet,
    structure.factors.map(({ code }) => code),
  );
  const sheetHash = canonicalHash(seen);
  const evaluated = index < evaluatedInFull ? fullFindings : approximateFindings;
  const findings = evaluated(basis, sheet, sheetHash);
  const review = nationalReview(basis, { seed, index, revision, sheet, self: findings.result });
  const signed = { basis, index, revision, sheet, sheetText: canonicalText(seen), sheetHash, findings };
  if (revision === REVISIONS) addWorkingDraft(add, index, sheet, seed);
  const { submission, facts } = submissionRows(signed, review);
  add('submissions', submission);
  add('submission_facts', facts);
  for (const [table, rows] of Object.entries(reviewRows(signed, review))) add(table, ...rows);
  const titles = new Map(wording.actions.map((action) => [action.id, action['zh-TW'].title]));
  const mentions = mentionsOf(sheet, findings.plan, (action) => titles.get(action) ?? action);
  const place = {
    submission_id: submission['id']!,
    agency_id: submission['agency_id']!,
    pilot_id: submission['pilot_id']!,
  };
  const rest = { assessment_id: submission['assessment_id']!, is_latest: revision === REVISIONS };
  const mentioned = ({ matterId, factor, name, cause }: Mention): Row => ({ matter_id: matterId, factor, name, cause });
  add('matter_mentions', ...mentions.map((mention) => ({ ...place, ...rest, ...mentioned(mention) })));
  return mentions;
}

/** The pilot, its assessment and the answers as they stand after the last revision. */
function addWorkingDraft(add: Add, index: number, sheet: ReturnType<typeof nationalSheet>, seed: number): void {
  const [agencyId, pilotId, assessmentId] = [
    nationalId('agency', index),
    nationalId('pilot', index),
    nationalId('assessment', index),
  ];
  const by = nationalId('coordinator', index);
  const at = `${sheet.assessedAt}-15T02:00:00Z`;
  const { title, direction, integrationModel, exchangeFrequency, track, partners, summary } = sheet.pilot;
  add('pilots', {
    ...{ id: pilotId, lead_agency_id: agencyId, title, direction, integration_model: integrationModel },
    ...{ exchange_frequency: exchangeFrequency, track: track ?? 'whole', summary, version: 1, created_at: at },
    ...{ partners: JSON.stringify(partners.map((name) => ({ name }))), updated_at: at },
  });
  add('assessments', {
    ...{ id: assessmentId, pilot_id: pilotId, agency_id: agencyId, framework: sheet.framework },
    ...{ weight_scheme: 'evidence', assessed_at: sheet.assessedAt, provenance: provenanceOf(seed), state: 'submitted' },
    ...{ revision: REVISIONS, created_by: by, created_at: at, updated_at: at },
  });
  const answers = [...sheet.answers, ...(sheet.supplementary ?? [])].filter(({ status }) => status !== 'unanswered');
  const answerRow = ({ factor, ...content }: (typeof answers)[number]): Row => ({
    ...{
      assessment_id: assessmentId,
      factor,
      agency_id: agencyId,
      content,
      version: 1,
      updated_by: by,
      updated_at: at,
    },
  });
  add('answers', ...answers.map(answerRow));
}
