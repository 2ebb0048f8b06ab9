import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';

/** 建請中央協處: the text to send, each with what can be done locally beside it. */
export function centralSection(context: ReportContext) {
  const { input, labels } = context;
  const requests = input.plan.centralRequests.map((id) => centralRequest(context, id));
  return {
    ...sectionHead(context, 'central'),
    words: labels.central,
    lead: requests.length > 0 ? labels.central.lead : labels.central.none,
    requests,
    names: namedObstacles(context),
  };
}

function centralRequest(context: ReportContext, id: string) {
  const { input, labels } = context;
  const planned = input.plan.actions.find(({ action }) => action === id);
  const texts = context.actionText(id);
  const bridges = planned?.bridges ?? [];
  return {
    actionNumber: labels.actionNumbers(context.numbersOf([id])),
    title: texts.title,
    affected: context.list((planned?.reasons ?? []).map(({ factor }) => context.factorName(factor))) || labels.none,
    text: texts.centralRequest ?? texts.what,
    bridge: texts.bridge,
    bridges: bridges.map((bridge) => ({
      number: context.numbersOf([bridge]),
      title: context.actionText(bridge).title,
      firstStep: context.actionText(bridge).firstStep,
    })),
  };
}

/** Statutes, databases, bodies and systems as the answers name them, each with the factors it was named for. */
function namedObstacles(context: ReportContext) {
  const { factors, labels } = context;
  const named = new Map<string, { kind: string; name: string; factors: string[] }>();
  for (const { code, answer } of factors) {
    for (const { kind, name } of answer?.names ?? []) {
      const key = `${kind}\n${name}`;
      const entry = named.get(key) ?? { kind: labels.factors.nameKinds[kind], name, factors: [] };
      entry.factors.push(code);
      named.set(key, entry);
    }
  }
  return [...named.values()].map((entry) => ({ ...entry, factors: context.list(entry.factors) }));
}
