import type { Confidence, Level } from '../../scoring/answer.js';
import type { FactorStructure } from '../../scoring/framework-structure.js';
import { CAUSES, DIRECTIONS, EXCHANGE_FREQUENCIES, INTEGRATION_MODELS } from '../../sheet/answer-sheet.js';
import type { Pilot, ReportSheet, SheetAnswer } from '../../sheet/answer-sheet.js';
import { DEMO_ASSESSMENTS, demoSheet } from '../demo-assessments.js';
import { nationalAgency } from './agency-names.js';
import { OBSTACLES, UNDERTAKINGS } from './circumstances.js';
import { Lots } from './lots.js';

export const REVISIONS = 3;
const CASES = DEMO_ASSESSMENTS.map(({ file }) => demoSheet(file));
/** Factors whose obstacle has a name that the centre would want to count, by what it is. */
const NAMES_AT: Readonly<Record<string, keyof typeof OBSTACLES>> = {
  ...{ L1: 'law', L2: 'law', L3: 'law', L4: 'law', T6: 'data', T9: 'data', T8: 'data', T11: 'data' },
  ...{ G9: 'data', G10: 'data', G14: 'body', O5: 'body', G17: 'body', G22: 'law' },
};

export const provenanceOf = (seed: number): string =>
  `示範資料，非該機關自評：依六份研究個案之樣態以亂數產生，機關並不存在（seed ${seed}）。`;

/** What stays of an agency over its revisions. */
interface Character {
  readonly base: ReportSheet;
  /** In levels, added to every answer; and to those of a dimension; and what each revision gains. */
  readonly maturity: number;
  readonly byDimension: Readonly<Record<string, number>>;
  readonly progress: number;
  readonly pilot: Pilot;
  readonly firstMonth: number;
}

/**
 * A sheet as an agency might hand it in: one of the six cases, shifted for the agency, each dimension and each answer.
 *
 * @param revision 1..3, six months apart, each a little further on
 */
export function nationalSheet(factors: readonly FactorStructure[], seed: number, index: number, revision: number) {
  const character = characterOf(seed, index);
  const lots = new Lots(seed, index, 'answers');
  const later = new Lots(seed, index, 'revision', revision);
  const said = new Map(character.base.answers.map((answer) => [answer.factor, answer]));
  const answers = factors.map((factor) => {
    const steady = lots.normal(0, 0.8);
    const shift =
      character.maturity +
      (character.byDimension[factor.dimension] ?? 0) +
      character.progress * (revision - 1) +
      steady +
      later.normal(0, 0.3);
    return answerTo(factor, said.get(factor.code), shift, character.pilot, lots);
  });
  const sheet: ReportSheet = {
    ...{ format: character.base.format, framework: character.base.framework },
    agency: nationalAgency(index),
    pilot: character.pilot,
    assessedAt: monthAfter(character.firstMonth + (revision - 1) * 6),
    answers,
    supplementary: ['S1', 'S2'].map((factor) => ({
      ...{ factor, level: levelNear(3.4 + character.maturity + later.normal(0, 0.7)), confidence: 'medium' as const },
      note: '依近一年受理案件估計。',
    })),
    provenance: provenanceOf(seed),
  };
  return sheet;
}

function characterOf(seed: number, index: number): Character {
  const lots = new Lots(seed, index);
  const base = lots.oneOf(CASES);
  const changed = <T>(usual: T, all: readonly T[]): T => (lots.chance(0.4) ? lots.oneOf(all) : usual);
  return {
    base,
    maturity: lots.normal(0, 0.55),
    byDimension: Object.fromEntries(['L', 'T', 'O', 'G'].map((code) => [code, lots.normal(0, 0.35)])),
    progress: lots.normal(0.28, 0.2),
    pilot: {
      ...lots.oneOf(UNDERTAKINGS),
      direction: changed(base.pilot.direction, DIRECTIONS),
      integrationModel: changed(base.pilot.integrationModel, INTEGRATION_MODELS),
      exchangeFrequency: changed(base.pilot.exchangeFrequency, EXCHANGE_FREQUENCIES),
      track: lots.chance(0.15) ? 'process' : lots.chance(0.3) ? 'data' : 'whole',
    },
    firstMonth: lots.below(12),
  };
}

function answerTo(
  factor: FactorStructure,
  said: SheetAnswer | undefined,
  shift: number,
  { track }: Pilot,
  lots: Lots,
): SheetAnswer {
  const { code, notApplicable } = factor;
  const [silent, absent, quiet] = [lots.chance(0.025), lots.chance(0.06), lots.chance(0.01)];
  if (quiet) return { factor: code, status: 'unanswered' };
  if (silent) return { factor: code, status: 'unknown', reason: '承辦人異動，尚待查明', askWhom: '資訊單位' };
  const mayBeAbsent = notApplicable === 'allowed' || (notApplicable === 'process-track' && track === 'process');
  if (mayBeAbsent && absent) return { factor: code, status: 'not-applicable', reason: '本案未涉及' };
  const level = levelNear((said?.level ?? 3) + shift);
  const confidence = lots.oneOf<Confidence>(['high', 'medium', 'medium', 'low']);
  const answer = { factor: code, level, confidence, ...(said?.note !== undefined && { note: said.note }) };
  return { ...answer, ...(level <= 2 ? obstacleAt(code, lots) : evidenceFor(level, lots)) };
}

function obstacleAt(code: string, lots: Lots): Pick<SheetAnswer, 'cause' | 'names'> {
  const [named, legal] = [lots.chance(0.7), NAMES_AT[code] === 'law'];
  const cause = legal ? lots.oneOf(['law', 'law', 'interpretation'] as const) : lots.oneOf(CAUSES);
  const list = OBSTACLES[NAMES_AT[code] ?? 'body'];
  const names = NAMES_AT[code] && named ? [lots.oneOf(list.slice(0, 1 + lots.below(list.length)))] : null;
  return { cause, ...(names && { names }) };
}

function evidenceFor(level: Level, lots: Lots): Pick<SheetAnswer, 'evidence'> {
  if (!lots.chance(level >= 4 ? 0.5 : 0.2)) return {};
  const documentNumber = `府研字第 ${98000 + lots.below(2000)} 號`;
  const title = lots.oneOf(['跨機關服務作業要點', '會議紀錄', '資料查調統計', '管理規定']);
  return { evidence: [{ kind: 'reference', documentNumber, title }] };
}

const levelNear = (value: number): Level => Math.min(5, Math.max(1, Math.round(value))) as Level;

/** YYYY-MM, so many months after January 2009. */
function monthAfter(months: number): string {
  return `${2009 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
