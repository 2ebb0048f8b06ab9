import type { Locale } from '../advice/action.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import type { PairwiseResult } from '../scoring/pairwise.js';
import type { GroupOpinion } from '../scoring/panel.js';
import { FEWEST_EXPERTS } from '../scoring/panel.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { Place } from './hold-place.js';
import type { InvitedExpert } from './invite-expert.js';
import type { PanelExpert } from './panel-expert.entity.js';
import type { ExpertResult } from './panel-result.js';
import type { Panel } from './panel.entity.js';
import type { Effect, NamedChange } from './read-effect.js';
import type { ChoiceRead } from './read-choices.js';
import type { WholePanel } from './read-panels.js';

export function panelView(panel: Panel) {
  const { id, title, slug, framework, question, dueOn, state, weightScheme, createdAt, openedAt, closedAt } = panel;
  return {
    id,
    title,
    slug,
    framework,
    question,
    dueOn,
    state,
    weightScheme,
    createdAt: createdAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  };
}

export function invitedExpertView({ expert, link, mailed }: InvitedExpert) {
  const { id, name, organisation, email, invitedAt } = expert;
  return { id, name, organisation, email, invitedAt: invitedAt.toISOString(), link, mailed };
}

/** @param shown without the expert's own result where the panel is only listed */
export function expertView(expert: PanelExpert, result: ExpertResult, structure: FrameworkStructure) {
  const { id, name, organisation, email, invitedAt, withdrawnAt, changedAt } = expert;
  return {
    id,
    name,
    organisation,
    email,
    state: result.state,
    invitedAt: invitedAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    judgements: expert.judgements,
    points: expert.points,
    comparison: result.pairs && comparisonView(result.pairs, structure),
  };
}

/** Weights by dimension, how consistent they are, and which judgement fits least. */
export function comparisonView(pairs: PairwiseResult, { dimensions }: FrameworkStructure) {
  const { mostInconsistent: odd } = pairs;
  return {
    weights: Object.fromEntries(dimensions.map(({ code }, at) => [code, pairs.weights[at]!])),
    lambdaMax: pairs.lambdaMax,
    consistencyRatio: pairs.consistencyRatio,
    mostInconsistent: odd && {
      first: dimensions[odd.row]!.code,
      second: dimensions[odd.column]!.code,
      given: odd.given,
      fitting: odd.fitting,
    },
  };
}

export function groupView(group: GroupOpinion | null, structure: FrameworkStructure) {
  if (!group) return null;
  const { points, weights } = group;
  return { comparison: comparisonView(group.pairs, structure), points, weights };
}

export function resultView({ panel, result }: WholePanel, structure: FrameworkStructure) {
  return {
    panel: panel.id,
    state: panel.state,
    fewestExperts: FEWEST_EXPERTS,
    taking: result.taking,
    experts: result.experts.map(({ id, name, organisation, state, code, pairs, weights }) => ({
      id,
      name,
      organisation,
      state,
      code,
      comparison: pairs && comparisonView(pairs, structure),
      weights,
    })),
    group: groupView(result.group, structure),
  };
}

/** What an expert finds behind the link, with the questions in the language asked for. */
export function placeView(
  { held, weighed, state, group }: Place,
  { structure, wording }: FrameworkVersion,
  locale: Locale,
) {
  const frame = wording.frame[locale];
  return {
    title: held.title,
    question: held.question,
    dueOn: held.dueOn,
    panelState: held.state,
    name: held.name,
    organisation: held.organisation,
    state,
    changedAt: held.changedAt?.toISOString() ?? null,
    judgements: held.judgements,
    points: held.points,
    comparison: weighed.pairs && comparisonView(weighed.pairs, structure),
    weights: weighed.weights,
    group: groupView(group, structure),
    weightScheme: held.weightScheme,
    dimensions: structure.dimensions.map(({ code }) => ({ code, ...frame.dimensions[code]! })),
    factors: structure.factors.map(({ code, dimension }) => {
      const { name, question } = wording.factors[code]![locale];
      return { code, dimension, name, question };
    }),
  };
}

export function effectView({ panel }: WholePanel, { submissions, bands, changes }: Effect) {
  return { panel: panel.id, submissions, changed: changes.length, bands };
}

export function changeView({ submittedAt, ...change }: NamedChange) {
  return { ...change, submittedAt: submittedAt.toISOString() };
}

export function choiceView({ id, weightScheme, reason, chosenBy, chosenByName, chosenAt }: ChoiceRead) {
  return { id, weightScheme, reason, chosenBy, chosenByName, chosenAt: chosenAt.toISOString() };
}
