import type { Action, ActionText, Locale } from '../advice/action.js';
import type { PlannedAction } from '../advice/plan.js';
import { statusOf } from '../scoring/answer.js';
import type { Band, FactorCode, FactorStructure, GateId, Opener } from '../scoring/framework-structure.js';
import type { FactorResult, GateState } from '../scoring/score-result.js';
import type { SheetAnswer } from '../sheet/answer-sheet.js';
import { listText } from './format.js';
import { LABELS } from './labels.js';
import type { ReportLabels } from './labels-zh-tw.js';
import type { ReportInput } from './report-input.js';
import type { FactorText, FactorWording, FrameText } from './wording.js';

/** A factor with everything the sections say about it. */
export interface FactorView {
  readonly code: FactorCode;
  readonly structure: FactorStructure;
  readonly result: FactorResult;
  readonly wording: FactorWording;
  readonly text: FactorText;
  readonly answer: SheetAnswer | undefined;
  readonly gate: GateId | null;
}

/** Levels 1 and 2 are low, 4 and 5 are strengths; a report needs no finer words. */
export const LOW_LEVEL = 2;
export const STRONG_LEVEL = 4;

/** Look-ups that every section needs, made once per report. */
export class ReportContext {
  readonly locale: Locale;
  readonly labels: ReportLabels;
  readonly frame: FrameText;
  readonly factors: readonly FactorView[];
  private readonly byCode: ReadonlyMap<FactorCode, FactorView>;
  private readonly catalogue: ReadonlyMap<string, Action>;
  private readonly orders: ReadonlyMap<string, number>;

  constructor(readonly input: ReportInput) {
    const { framework, locale, plan } = input;
    this.locale = locale;
    this.labels = LABELS[locale];
    this.frame = framework.wording.frame[locale];
    this.factors = factorViews(input);
    this.byCode = new Map(this.factors.map((factor) => [factor.code, factor]));
    this.catalogue = new Map(framework.wording.actions.map((action) => [action.id, action]));
    this.orders = new Map(plan.actions.map(({ action, order }) => [action, order]));
  }

  factor(code: FactorCode): FactorView {
    const found = this.byCode.get(code);
    if (!found) throw new RangeError(`no factor ${code} in ${this.input.framework.structure.id}`);
    return found;
  }

  /** G16「主管的支持與領導」, G16 “Executive support and leadership”. */
  factorName(code: FactorCode): string {
    const text = this.input.framework.wording.factors[code]?.[this.locale];
    return text ? `${code}${this.locale === 'en' ? ' ' : ''}${this.labels.quoted(text.name)}` : code;
  }

  action(id: string): Action {
    const found = this.catalogue.get(id);
    if (!found) throw new RangeError(`no action ${id} in the catalogue of this wording`);
    return found;
  }

  actionText(id: string): ActionText {
    return this.action(id)[this.locale];
  }

  /** Numbers of actions in the plan, ascending; ids that are not in the plan are left out. */
  numbersOf(ids: readonly string[]): string {
    const numbers = ids.flatMap((id) => this.orders.get(id) ?? []);
    return this.list([...new Set(numbers)].sort((one, other) => one - other).map(String));
  }

  /** Planned actions that are there because of one of these factors. */
  actionsFor(codes: readonly FactorCode[]): PlannedAction[] {
    return this.input.plan.actions.filter(({ reasons }) => reasons.some(({ factor }) => codes.includes(factor)));
  }

  list(items: readonly string[]): string {
    return listText(items, this.locale);
  }

  /** Where only the centre can open something, the agency has a workaround meanwhile (method, section 5). */
  openers(openers: readonly Opener[]): string {
    const isCentreAlone = openers.length === 1 && openers[0] === 'centre';
    const names = this.list(openers.map((opener) => this.frame.openers[opener]));
    return isCentreAlone ? this.labels.centreAlone(names) : names;
  }

  band(band: Band): string {
    return this.frame.bands[band].name;
  }

  gateName(id: GateId): string {
    return this.frame.gates[id]?.name ?? id;
  }

  /** 尚待查明 where nothing but an unknown answer holds a gate. */
  gateState(state: GateState, heldBy: readonly string[] = []): string {
    const isUnknownOnly = state === 'held' && heldBy.length === 1 && heldBy[0] === 'unknown';
    return this.frame.gateStates[isUnknownOnly ? 'held-unknown' : state];
  }

  dimensionName(code: string): string {
    return this.frame.dimensions[code]?.name ?? code;
  }

  schemeName(id: string): string {
    return this.frame.schemes[id]?.name ?? id;
  }
}

function factorViews({ framework, result, sheet, locale }: ReportInput): FactorView[] {
  const answers = new Map(sheet.answers.map((answer) => [answer.factor, answer]));
  const gates = framework.structure.gates.flatMap((gate) => gate.factors.map(({ code }) => [code, gate.id] as const));
  const gateOf = new Map(gates);
  return framework.structure.factors.map((structure, index) => {
    const wording = framework.wording.factors[structure.code]!;
    const { code } = structure;
    const answer = answers.get(code);
    return {
      code,
      structure,
      result: result.factors[index]!,
      wording,
      text: wording[locale],
      answer: statusOf(answer) === 'unanswered' ? undefined : answer,
      gate: gateOf.get(code) ?? null,
    };
  });
}

/** Who can move a factor: as its gate says, else as the catalogue's actions for it at its level say. */
export function openersOf({ input }: ReportContext, { code, result }: FactorView): Opener[] {
  const inGate = input.framework.structure.gates.flatMap(({ factors }) => factors.filter((one) => one.code === code));
  if (inGate[0]) return [...inGate[0].openedBy];
  const level = result.level ?? 1;
  const applies = input.framework.wording.actions.filter(
    ({ lifts, suits }) =>
      suits.includes(code) ||
      lifts.some(({ factor, from: [lowest, highest] }) => factor === code && lowest <= level && level <= highest),
  );
  const order: readonly Opener[] = ['own', 'partner', 'centre'];
  const found = order.filter((opener) => applies.some(({ governmentLevel }) => governmentLevel === opener));
  return found.length > 0 ? found : ['own'];
}
