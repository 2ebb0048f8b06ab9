import type { EvidenceReference } from '../sheet/answer-sheet.js';
import { dateText } from './format.js';
import type { ReportContext } from './report-context.js';

/** 「會議紀錄」（文號 府計字第…；日期 2009 年 3 月；保管 計畫處). Title and holder are the agency's own words. */
export function evidenceText({ labels, input }: ReportContext, evidence: EvidenceReference): string {
  const words = labels.answers.evidenceParts;
  const parts = [
    evidence.documentNumber ? `${words.number} ${evidence.documentNumber}` : null,
    evidence.date ? `${words.date} ${dateText(evidence.date, input.locale, input.edition.calendar)}` : null,
    evidence.holder ? `${words.holder} ${evidence.holder}` : null,
  ].filter((part) => part !== null);
  const title = labels.quoted(evidence.title);
  if (parts.length === 0) return title;
  return input.locale === 'en' ? `${title} (${parts.join('; ')})` : `${title}（${parts.join('；')}）`;
}
