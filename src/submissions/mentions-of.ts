import type { Plan } from '../advice/plan.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent, CAUSES } from '../sheet/answer-sheet.js';
import { matterId, matterKey } from './matter-key.js';
import type { MatterKind } from './matter-key.js';

/** That one factor of a submission stands behind a matter for the centre. */
export interface Mention {
  readonly matterId: string;
  readonly kind: MatterKind;
  /** As written; of a request the title of its action in the language of the service. */
  readonly name: string;
  readonly nameKey: string;
  readonly factor: FactorCode;
  readonly cause: (typeof CAUSES)[number] | null;
}

type Answer = AnswerContent & { readonly factor: FactorCode };

export interface MentioningSheet {
  readonly answers: readonly Answer[];
  readonly supplementary?: readonly Answer[];
}

/**
 * What a submission brings to the register of matters for the centre: everything its answers name, and the requests to
 * the centre of its plan with the factors that call for them. Each matter once for each factor; where a name is written
 * in two ways, as it was written first. Pure, and cheap enough to be called for thousands.
 *
 * @param plan as stored with the submission
 * @param titleOf the title of an action, by its id
 */
export function mentionsOf(
  { answers, supplementary = [] }: MentioningSheet,
  plan: Pick<Plan, 'actions' | 'centralRequests'>,
  titleOf: (action: string) => string,
): Mention[] {
  const named = [...answers, ...supplementary].flatMap(({ factor, cause = null, names = [] }) =>
    names.map(({ kind, name }) => mention(kind, name, matterKey(name), { factor, cause })),
  );
  const asked = plan.actions
    .filter(({ action }) => plan.centralRequests.includes(action))
    .flatMap(({ action, reasons }) => reasons.map((reason) => mention('request', titleOf(action), action, reason)));
  const once = new Map<string, Mention>();
  for (const one of [...named, ...asked]) {
    const key = `${one.matterId} ${one.factor}`;
    if (!once.has(key)) once.set(key, one);
  }
  return [...once.values()];
}

function mention(
  kind: MatterKind,
  name: string,
  nameKey: string,
  { factor, cause }: Pick<Mention, 'factor' | 'cause'>,
): Mention {
  return { matterId: matterId(kind, nameKey), kind, name: name.trim(), nameKey, factor, cause };
}
