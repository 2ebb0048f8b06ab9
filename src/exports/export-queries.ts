import type { ExportName } from './export-shapes.js';

const OF_SUBMISSION = `s.id AS "submissionId", a.name AS "agencyName", p.title AS "pilotTitle", s.revision`;
const SUBMISSIONS = `submissions s JOIN agencies a ON a.id = s.agency_id JOIN pilots p ON p.id = s.pilot_id`;
const FACTS = `${SUBMISSIONS} JOIN submission_facts f ON f.submission_id = s.id`;
const REVIEWS = `${SUBMISSIONS} JOIN reviews r ON r.submission_id = s.id`;
const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** The tables that come from the database row by row. */
export type StoredTable = Exclude<ExportName, 'answers' | 'schemes' | 'weights' | 'expertWeights'>;

/** One for each table of export-shapes.ts, its columns by their names; `sheets` is what the answers are read from. */
export const QUERIES: Readonly<Record<StoredTable | 'sheets', string>> = {
  agencies: `SELECT a.id AS "agencyId", a.name AS "agencyName", a.level AS "governmentLevel",
      a.created_at AS "createdAt"
    FROM agencies a ORDER BY a.name, a.id`,
  pilots: `SELECT p.id AS "pilotId", p.lead_agency_id AS "agencyId", a.name AS "agencyName", p.title AS "pilotTitle",
      p.lead_unit AS "leadUnit", p.direction, p.integration_model AS "integrationModel",
      p.exchange_frequency AS "exchangeFrequency", p.track, ${day('p.due_on')} AS "dueOn",
      p.summary, p.service_item AS "serviceItem", p.created_at AS "createdAt",
      (SELECT string_agg(n.partner->>'name', '、' ORDER BY n.place)
        FROM jsonb_array_elements(p.partners) WITH ORDINALITY AS n (partner, place)) AS partners
    FROM pilots p JOIN agencies a ON a.id = p.lead_agency_id ORDER BY a.name, p.created_at, p.id`,
  submissions: `SELECT ${OF_SUBMISSION}, f.is_latest AS "isLatest", ${day('f.assessed_on')} AS "assessedAt",
      s.submitted_at AS "submittedAt", r.status, f.agency_level AS "governmentLevel", f.direction,
      f.integration_model AS "integrationModel", f.exchange_frequency AS "exchangeFrequency", f.track, f.score,
      f.likely_low AS "likelyLow", f.likely_high AS "likelyHigh", f.coverage, f.band,
      f.band_is_at_most AS "bandIsAtMost", f.verified_score AS "verifiedScore", f.verified_band AS "verifiedBand",
      f.share_verified AS "shareVerified", f.decided_at AS "decidedAt", r.comment AS "decisionComment", s.framework,
      s.weight_scheme AS "weightScheme", s.sheet::jsonb->>'provenance' AS provenance, s.sheet_hash AS "sheetHash",
      s.content_hash AS "contentHash", s.assessment_id AS "assessmentId", s.pilot_id AS "pilotId",
      s.agency_id AS "agencyId"
    FROM ${FACTS} LEFT JOIN reviews r ON r.submission_id = s.id ORDER BY s.submitted_at, s.id`,
  dimensions: `SELECT ${OF_SUBMISSION}, d.place, d.score, f.verified_dimension_scores[d.place] AS "verifiedScore",
      f.share_verified AS "shareVerified"
    FROM ${FACTS} CROSS JOIN LATERAL unnest(f.dimension_scores) WITH ORDINALITY AS d (score, place)
    ORDER BY s.submitted_at, s.id, d.place`,
  gates: `SELECT ${OF_SUBMISSION}, g.place, g.state AS "gateState", f.verified_gate_states[g.place] AS "verifiedGateState"
    FROM ${FACTS} CROSS JOIN LATERAL unnest(f.gate_states) WITH ORDINALITY AS g (state, place)
    ORDER BY s.submitted_at, s.id, g.place`,
  sheets: `SELECT ${OF_SUBMISSION}, s.sheet, f.verified_statuses AS "verifiedStatuses",
      f.verified_levels AS "verifiedLevels"
    FROM ${FACTS} ORDER BY s.submitted_at, s.id`,
  findings: `SELECT ${OF_SUBMISSION}, n.factor, n.factor AS "factorName", n.verdict, n.status AS "verifiedStatus",
      n.level AS "verifiedLevel", n.reason AS "findingReason", n.found_at AS "foundAt"
    FROM ${REVIEWS} JOIN review_findings n ON n.review_id = r.id WHERE n.verdict <> 'none'
    ORDER BY s.submitted_at, s.id, n.factor`,
  comments: `SELECT ${OF_SUBMISSION}, c.factor, c.factor AS "factorName", c.side, c.text AS "commentText",
      c.written_at AS "writtenAt"
    FROM ${REVIEWS} JOIN review_comments c ON c.review_id = r.id ORDER BY s.submitted_at, s.id, c.written_at, c.id`,
  actions: `SELECT ${OF_SUBMISSION}, g.position, g.action, g.action AS "actionTitle", g.owner, ${day('g.due_on')} AS "dueOn",
      u.state AS progress, ${day('u.happened_on')} AS "progressOn", u.note AS "progressNote",
      u.evidence AS "progressEvidence"
    FROM ${REVIEWS} JOIN agreed_actions g ON g.review_id = r.id LEFT JOIN LATERAL (
      SELECT * FROM plan_updates p WHERE p.agreed_action_id = g.id ORDER BY p.number DESC LIMIT 1) u ON true
    ORDER BY s.submitted_at, s.id, g.position`,
  updates: `SELECT ${OF_SUBMISSION}, g.position, g.action, g.action AS "actionTitle", u.number AS "updateNumber",
      u.state AS progress, ${day('u.happened_on')} AS "progressOn", u.note AS "progressNote",
      u.evidence AS "progressEvidence", u.side, u.written_at AS "writtenAt"
    FROM ${REVIEWS} JOIN agreed_actions g ON g.review_id = r.id JOIN plan_updates u ON u.agreed_action_id = g.id
    ORDER BY s.submitted_at, s.id, g.position, u.number`,
  steps: `SELECT ${OF_SUBMISSION}, e.step, e.status_from AS "statusBefore", e.status_to AS "statusAfter",
      e.reason AS "stepReason", e.at AS "stepAt"
    FROM ${REVIEWS} JOIN review_events e ON e.review_id = r.id ORDER BY s.submitted_at, s.id, e.id`,
  panels: `SELECT p.id AS "panelId", p.title, p.slug, p.state AS "panelState", p.opened_at AS "openedAt",
      p.closed_at AS "closedAt", p.weight_scheme AS "weightScheme"
    FROM panels p ORDER BY p.created_at, p.id`,
  matters: `SELECT m.id AS "matterId", m.kind AS "matterKind", m.name AS "matterName", m.state AS "matterState",
      m.ministry, m.answer, m.answer_number AS "answerNumber", ${day('m.answered_on')} AS "answeredOn",
      m.merged_into AS "mergedInto", m.noted_at AS "notedAt", coalesce(n.pilots, 0) AS "pilotCount",
      coalesce(n.agencies, 0) AS "agencyCount"
    FROM matters m LEFT JOIN (
      SELECT coalesce(x.merged_into, x.id) AS id, count(DISTINCT k.pilot_id)::integer AS pilots,
        count(DISTINCT k.agency_id)::integer AS agencies
      FROM matter_mentions k JOIN matters x ON x.id = k.matter_id WHERE k.is_latest GROUP BY 1) n ON n.id = m.id
    ORDER BY m.kind, m.name, m.id`,
  mentions: `SELECT ${OF_SUBMISSION}, n.is_latest AS "isLatest", n.factor, n.factor AS "factorName",
      n.name AS "matterName", n.cause, n.matter_id AS "matterId"
    FROM ${SUBMISSIONS} JOIN matter_mentions n ON n.submission_id = s.id
    ORDER BY s.submitted_at, s.id, n.factor, n.matter_id`,
};
