import { answerCodes } from '../framework/answer-cells.js';
import type { TableRecord } from '../platform/tables/table.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { NONE, statusOfCode } from '../submissions/fact-codes.js';

/** A submission with its sealed sheet, and what a review found of each factor, in framework order. */
export interface ExportedSheet {
  readonly submissionId: string;
  readonly agencyName: string;
  readonly pilotTitle: string;
  readonly revision: number;
  readonly sheet: string;
  readonly verifiedStatuses: readonly number[] | null;
  readonly verifiedLevels: readonly number[] | null;
}

/** Every factor of one submission, answered or not, then those of the service item. Pure. */
export function answerRows(found: ExportedSheet, structure: FrameworkStructure): TableRecord[] {
  const { sheet: text, verifiedStatuses, verifiedLevels, ...submission } = found;
  const sheet = JSON.parse(text) as ReportSheet;
  const answers = new Map([...sheet.answers, ...(sheet.supplementary ?? [])].map((one) => [one.factor, one]));
  const factors = [...structure.factors, ...structure.supplementary.map(({ code }) => ({ code, dimension: null }))];
  return factors.map(({ code, dimension }, place) => {
    const status = verifiedStatuses?.[place];
    const level = verifiedLevels?.[place] ?? NONE;
    return {
      ...submission,
      dimension,
      ...answerCodes(answers.get(code) ?? { factor: code }),
      verifiedStatus: status === undefined ? null : statusOfCode(status),
      verifiedLevel: level === NONE ? null : level,
    };
  });
}
