import type { SheetAnswer } from '../sheet/answer-sheet.js';
import { evidenceText } from './evidence-text.js';
import { levelContent } from './level-content.js';
import type { LevelContent } from './level-content.js';
import type { FactorView, ReportContext } from './report-context.js';
import { sectionHead } from './section.js';

/** Every answer as it was given, beside the framework's words for its level. */
export function answersSection(context: ReportContext) {
  const { input, labels, factors } = context;
  const groups = input.framework.structure.dimensions.map(({ code }) => ({
    title: `${code} ${context.dimensionName(code)}`,
    caption: labels.answers.table(context.dimensionName(code)),
    rows: factors.filter(({ structure }) => structure.dimension === code).map((factor) => answerRow(context, factor)),
  }));
  const supplementary = {
    title: labels.answers.supplementary,
    caption: labels.answers.supplementary,
    rows: input.framework.structure.supplementary.map(({ code }) => supplementaryRow(context, code)),
  };
  return {
    ...sectionHead(context, 'answers'),
    lead: labels.answers.lead,
    words: labels.answers,
    groups: [...groups, supplementary],
  };
}

function answerRow(context: ReportContext, factor: FactorView) {
  return row(context, factor.code, factor.text.name, levelContent(context, factor), factor.answer);
}

function supplementaryRow(context: ReportContext, code: string) {
  const { input, labels, frame } = context;
  const text = input.framework.wording.factors[code]![context.locale];
  const result = input.result.supplementary.find((one) => one.code === code);
  const level = result?.level ?? null;
  const words = level === null ? undefined : text.levels[level - 1];
  const content: LevelContent = {
    level: level === null ? frame.statuses[result?.status ?? 'unanswered'] : labels.level(level),
    reached: words?.reached || null,
    missing: words?.missing || null,
    nextStep: null,
  };
  const answer = input.sheet.supplementary?.find(({ factor }) => factor === code);
  return row(context, code, text.name, content, level === null && answer?.reason === undefined ? undefined : answer);
}

function row(
  context: ReportContext,
  code: string,
  name: string,
  { level, reached, missing }: LevelContent,
  answer: SheetAnswer | undefined,
) {
  const { frame, labels } = context;
  const confidence = answer?.level === undefined ? null : frame.confidences[answer.confidence ?? 'medium'].name;
  return {
    code,
    name,
    level,
    reached,
    missing: reached === null ? missing : null,
    note: answer?.note ?? null,
    reason: answer?.reason ?? null,
    ask: answer?.askWhom ?? null,
    cause: answer?.cause ? frame.causes[answer.cause] : null,
    evidence: (answer?.evidence ?? []).map((item) => evidenceText(context, item)),
    confidence,
    notAnswered: answer === undefined ? labels.answers.notAnswered : null,
  };
}
