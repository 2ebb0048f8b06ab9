import type { Locale } from '../advice/action.js';
import type { FactorShown } from '../assessments/read-factor.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { answerableFactors, answerableSupplementary, rulesOf } from '../sheet/sheet-rules.js';
import { personalDataIn } from '../sheet/personal-data.js';
import { FORM_CHOICES } from './answer-form.js';
import type { AnswerForm } from './answer-form.js';
import type { Conflict } from './conflict.js';
import type { SequenceName, Step } from './factor-sequence.js';

/** Whose answer a page is about: the agency's consolidated one, or the caller's own. */
export type AnswerKind = 'agency' | 'own';

export interface FactorPageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly assessmentId: string;
  readonly factor: FactorCode;
  readonly kind: AnswerKind;
  readonly shown: FactorShown;
  readonly form: AnswerForm;
  /** The ETag the form rests on. */
  readonly seen: string;
  /** When what stands was saved, such as 10:32; null where nothing was. */
  readonly savedAt: string | null;
  readonly canWrite: boolean;
  readonly step: Step & { readonly name: SequenceName };
  readonly conflict: Conflict | null;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** What the page of one factor shows: the question as people say it, five recognisable levels, and what was answered. */
export function factorPage(input: FactorPageInput) {
  const { locale, words, version, factor, kind, assessmentId, form, step } = input;
  const text = version.wording.factors[factor]![locale];
  const to = kind === 'agency' ? ADDRESSES.factor : ADDRESSES.own;
  const linkTo = (code: FactorCode | null) => code && `${to(assessmentId, code)}?in=${step.name}`;
  return {
    factor: toldOf(factor, version, locale),
    levels: text.levels.map(({ reached, missing }, index) => ({
      value: String(index + 1),
      reached,
      missing,
      isChosen: form.answer === String(index + 1),
    })),
    choices: choicesOf(input),
    form,
    isAsked: {
      cause: form.cause !== '' || form.names.some(({ name }) => name !== '') || ['1', '2'].includes(form.answer),
    },
    kind,
    seen: input.seen,
    savedAt: input.savedAt,
    canWrite: input.canWrite,
    conflict: input.conflict,
    agreement: input.shown.agreement,
    provenance: input.shown.provenance,
    isCarriedOver: kind === 'agency' && input.shown.agency.carriedOver,
    personalData: personalDataIn(form.note).map((kind) => words.pick(locale, 'answering.personalData', kind)),
    step: { ...step, previousHref: linkTo(step.previous), nextHref: linkTo(step.next) },
    links: {
      assessment: ADDRESSES.assessment(assessmentId),
      evidence: ADDRESSES.evidence(assessmentId, factor),
      other: kind === 'agency' ? ADDRESSES.own(assessmentId, factor) : ADDRESSES.factor(assessmentId, factor),
    },
  };
}

/** What the framework says of a factor, in the words of people who know the field. */
function toldOf(factor: FactorCode, { wording, structure }: FrameworkVersion, locale: Locale) {
  const factorWording = wording.factors[factor]!;
  const { name, question, meaning, polarity, confusable, aspects, evidence, seen } = factorWording[locale];
  const frame = wording.frame[locale];
  const dimension = structure.factors.find(({ code }) => code === factor)?.dimension;
  return {
    code: factor,
    name,
    dimension: dimension ? frame.dimensions[dimension]!.name : frame.supplementary.name,
    question,
    meaning,
    polarity,
    confusable,
    aspects,
    evidence,
    isPrivate: factorWording.private,
    seen: Object.entries(seen).map(([id, said]) => ({ name: frame.cases[id as 'nice'].short, said })),
    lead: factorWording.lead.map((role) => frame.roles[role]),
    second: factorWording.second.map((role) => frame.roles[role]),
  };
}

function choicesOf({ locale, version, factor, form, shown, words, colleagues }: FactorPageInput) {
  const frame = version.wording.frame[locale];
  const rules = rulesOf(version.structure);
  const lists = [answerableFactors(rules, shown.track), answerableSupplementary(rules)];
  return {
    isUnknown: form.answer === 'unknown',
    isNotApplicable: form.answer === 'not-applicable',
    mayBeNotApplicable: lists.some(({ mayBeNotApplicable }) => mayBeNotApplicable.has(factor)),
    confidences: FORM_CHOICES.confidences.map((value) => ({
      value,
      text: `${frame.confidences[value].name}${words.say(locale, 'answering.colon')}${frame.confidences[value].meaning}`,
    })),
    causes: FORM_CHOICES.causes.map((value) => ({ value, text: frame.causes[value] })),
    colleagues: colleagues.map(({ id, name }) => ({ value: id, text: name })),
    names: form.names.map(({ kind, name }, index) => ({
      id: index === 0 ? 'name' : `name-${index + 1}`,
      number: index + 1,
      name,
      kinds: FORM_CHOICES.kinds.map((value) => ({
        value,
        text: words.pick(locale, 'answering.kinds', value),
        isChosen: value === kind,
      })),
    })),
  };
}
