import type { FactorCode } from '../scoring/framework-structure.js';
import { contentMembers, judgedStatus, reportMissing } from './answer-content.js';
import type { AnswerContent, SheetAnswer } from './answer-sheet.js';
import { readRespondents } from './parse-respondents.js';
import { asObject, ignored, own, readMembers } from './read-object.js';
import type { Read } from './read-values.js';
import type { Answerable } from './sheet-rules.js';

/** An item of `answers` or `supplementary`. `answered` collects the factors seen so far, to find a second answer. */
export function sheetAnswer(answerable: Answerable, answered: Set<FactorCode>): Read<SheetAnswer> {
  return (value, place) => {
    const raw = asObject(value, place);
    if (!raw) return undefined;
    const status = judgedStatus(raw);
    const members = {
      factor: readFactor(answerable, answered),
      ...contentMembers(status, refusedFor(answerable, own(raw, 'factor'))),
      respondents: readRespondents,
      agreement: ignored,
    };
    const answer = readMembers<SheetAnswer>(raw, place, members, ['factor']);
    reportMissing(raw, place, status);
    return answer;
  };
}

/** An answer whose factor is known from elsewhere: no `factor`, no `respondents`. */
export function answerContent(answerable: Answerable, factor: FactorCode): Read<AnswerContent> {
  return (value, place) => {
    const raw = asObject(value, place);
    if (!raw) return undefined;
    const status = judgedStatus(raw);
    const members = { ...contentMembers(status, refusedFor(answerable, factor)), agreement: ignored };
    const content = readMembers<AnswerContent>(raw, place, members, []);
    reportMissing(raw, place, status);
    return content;
  };
}

function readFactor({ codes }: Answerable, answered: Set<FactorCode>): Read<FactorCode> {
  return (value, place) => {
    if (typeof value !== 'string') return place.refuse({ kind: 'wrong-type', found: value, expected: 'string' });
    if (!codes.includes(value)) {
      return place.refuse({ kind: 'unknown-factor', found: value, allowed: spanOf(codes) });
    }
    if (answered.has(value)) return place.refuse({ kind: 'duplicate-factor', found: value });
    answered.add(value);
    return value;
  };
}

/** A factor that does not exist here is a fault of its own; whether it might be not-applicable is no question. */
function refusedFor({ codes, mayBeNotApplicable }: Answerable, factor: unknown): FactorCode | undefined {
  return codes.find((code) => code === factor && !mayBeNotApplicable.has(code));
}

/** Every code, or `L1 … G26` where the whole list would drown the sentence. */
function spanOf(codes: readonly FactorCode[]): readonly FactorCode[] {
  return codes.length <= 4 ? codes : [`${codes[0]} … ${codes.at(-1)}`];
}
