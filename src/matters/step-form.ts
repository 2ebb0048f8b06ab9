import { day, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { MatterStep } from './matter.status.js';

const FIELDS = ['reason', 'ministry', 'answer', 'documentNumber', 'date'] as const;
export type StepForm = Readonly<Record<(typeof FIELDS)[number], string>>;

export function readStepForm(fields: FormFields): StepForm {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, text(fields, name)])) as StepForm;
  return { ...typed, date: day(fields, 'date') };
}

export function freshStepForm(ministry: string | null): StepForm {
  return { reason: '', ministry: ministry ?? '', answer: '', documentNumber: '', date: '' };
}

/** As the use case takes it: only what belongs to the step, and nothing that was left empty. */
export function stepBody(step: MatterStep, { reason, ministry, answer, documentNumber, date }: StepForm): object {
  const said = {
    text: answer,
    ...(documentNumber !== '' && { documentNumber }),
    ...(date !== '' && { date }),
  };
  return { step, reason, ...(step === 'send' && { ministry }), ...(step === 'answer' && { answer: said }) };
}
