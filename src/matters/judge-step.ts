import type { Locale } from '../advice/action.js';
import { invalid } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import type { Matter } from '../submissions/matter.entity.js';
import { MatterStepDto } from './dto/step.dto.js';
import type { SaidWithStep } from './matter-event.entity.js';
import { MATTER_STEPS, matterStateAfter } from './matter.status.js';
import { fault, isMerged, notNow } from './matters.errors.js';

export type ChangedMatter = Pick<
  Matter,
  'state' | 'ministry' | 'answer' | 'answerNumber' | 'answeredOn' | 'version' | 'changedAt'
>;

export interface JudgedStep {
  readonly step: MatterStepDto['step'];
  readonly reason: string;
  readonly said: SaidWithStep;
  readonly after: Omit<ChangedMatter, 'version' | 'changedAt'>;
}

/**
 * Whether a step may be taken, and what the matter is like afterwards. An answer stays when the matter goes on to
 * another ministry, until that one answers.
 *
 * @throws AppError 409 not in this state, 422
 */
export function judgeStep(matter: Matter, body: unknown, locale: Locale): JudgedStep {
  if (matter.mergedInto !== null) throw isMerged();
  const wanted = MATTER_STEPS.find((step) => step === (body as { step?: unknown } | null | undefined)?.step);
  const state = wanted && matterStateAfter(matter.state, wanted);
  if (state === null) throw notNow();
  const read = readDto(MatterStepDto, body, locale);
  if ('errors' in read) throw invalid(read.errors);
  const { step, reason } = read.value;
  const faults = faultsOf(read.value, matter, locale);
  if (faults.length > 0) throw invalid(faults);
  const said = saidWith(read.value, matter);
  return { step, reason: reason.trim(), said, after: { ...stateOf(matter, said), state: state! } };
}

/** A ministry goes with `send` only, an answer with `answer` only, and neither step goes without. */
function faultsOf({ step, ministry, answer }: MatterStepDto, matter: Matter, locale: Locale): ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  if (step === 'send' && (ministry ?? matter.ministry) === null) faults.push(fault('/ministry', 'required', locale));
  if (step !== 'send' && ministry !== undefined) faults.push(fault('/ministry', 'not-with-this-step', locale));
  if (step === 'answer' && !answer) faults.push(fault('/answer', 'required', locale));
  if (step !== 'answer' && answer) faults.push(fault('/answer', 'not-with-this-step', locale));
  return faults;
}

function saidWith({ step, ministry, answer }: MatterStepDto, matter: Matter): SaidWithStep {
  if (step === 'send') return { ministry: ministry?.trim() ?? matter.ministry! };
  if (!answer) return {};
  const { text, documentNumber, date } = answer;
  return { answer: { text: text.trim(), documentNumber: documentNumber?.trim() ?? null, date: date ?? null } };
}

function stateOf(matter: Matter, { ministry, answer }: SaidWithStep): Omit<JudgedStep['after'], 'state'> {
  const put = ministry ?? matter.ministry;
  if (answer)
    return { ministry: put, answer: answer.text, answerNumber: answer.documentNumber, answeredOn: answer.date };
  return { ministry: put, answer: matter.answer, answerNumber: matter.answerNumber, answeredOn: matter.answeredOn };
}
