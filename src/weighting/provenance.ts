import type { Locale } from '../advice/action.js';
import type { OwnSchemeBasis, SchemeWording } from '../framework/published-scheme.js';
import type { Config } from '../platform/config/config.js';
import { localDay } from '../platform/clock/local-day.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import type { GroupOpinion } from '../scoring/panel.js';
import type { PanelResult } from './panel-result.js';
import type { Panel } from './panel.entity.js';

export interface ProvenanceFacts extends Pick<Config, 'reviewingBody' | 'timeZone'> {
  readonly panel: Pick<Panel, 'title'>;
  readonly basis: OwnSchemeBasis;
  readonly version: FrameworkVersion;
  /** Of the scheme. */
  readonly names: Readonly<Record<Locale, string>>;
  readonly publishedAt: Date;
}

/** The figures a scheme rests on: each expert beside the group, under letters. Pure. */
export function basisOf(
  structure: FrameworkStructure,
  panelId: string,
  { experts }: PanelResult,
  group: GroupOpinion,
): OwnSchemeBasis {
  const byDimension = (weights: readonly number[]) =>
    Object.fromEntries(structure.dimensions.map(({ code }, at) => [code, weights[at]!]));
  const taking = experts.filter(({ state }) => state === 'ready');
  const asked = experts.filter(({ state }) => state !== 'withdrawn');
  return {
    panelId,
    experts: taking.map(({ code, pairs, weights }) => ({
      code: code!,
      consistencyRatio: pairs!.consistencyRatio,
      dimensions: byDimension(pairs!.weights),
      weights: weights!,
    })),
    leftOut: asked.length - taking.length,
    group: {
      consistencyRatio: group.pairs.consistencyRatio,
      dimensions: byDimension(group.pairs.weights),
      points: group.points,
    },
  };
}

/** What stands beside the scheme wherever it is named, in both languages: who, when, by what, and its limits. Pure. */
export function schemeWording(facts: ProvenanceFacts): SchemeWording {
  return {
    'zh-TW': { name: facts.names['zh-TW'].trim(), provenance: provenanceZh(facts), limits: limitsZh(facts) },
    en: { name: facts.names.en.trim(), provenance: provenanceEn(facts), limits: limitsEn(facts) },
  };
}

function provenanceZh(facts: ProvenanceFacts): string {
  const { panel, basis, reviewingBody } = facts;
  const { experts, group } = basis;
  const each = experts.map((one) => `${one.code}（${shares(facts, one.dimensions, 'zh-TW')}；${ratio(one)}）`);
  return [
    `${reviewingBody['zh-TW']}於 ${day(facts, 'zh-TW')}公布，依專家小組「${panel.title}」訂定。`,
    `共邀請 ${experts.length + basis.leftOut} 位專家，採計填答完整且前後一致的 ${experts.length} 位。`,
    `四個面向以成對比較（AHP）判斷，取各專家判斷的幾何平均；面向內各因素給 1 至 9 分，取中位數（偶數時取較低者）。`,
    `整體：${shares(facts, group.dimensions, 'zh-TW')}，一致性比率 ${ratio(group)}。`,
    `各專家的面向權重（一致性比率）：${each.join('；')}。`,
  ].join('');
}

function provenanceEn(facts: ProvenanceFacts): string {
  const { panel, basis, reviewingBody } = facts;
  const { experts, group } = basis;
  const each = experts.map((one) => `${one.code} (${shares(facts, one.dimensions, 'en')}; ${ratio(one)})`);
  return [
    `Published by ${reviewingBody.en} on ${day(facts, 'en')}, from the expert panel “${panel.title}”.`,
    `Of ${experts.length + basis.leftOut} experts asked, the ${experts.length} whose answers were complete and consistent count.`,
    'The four dimensions were compared in pairs (AHP) and the judgements joined by their geometric mean; inside its dimension each factor was given 1 to 9 points, of which the median counts (the lower of two).',
    `Together: ${shares(facts, group.dimensions, 'en')}, consistency ratio ${ratio(group)}.`,
    `Each expert’s dimension weights (consistency ratio): ${each.join('; ')}.`,
  ].join(' ');
}

function limitsZh({ basis }: ProvenanceFacts): string[] {
  const { experts, leftOut } = basis;
  return [
    `權重是 ${experts.length} 位專家當時的判斷，並非由試辦成果統計而得。`,
    ...(leftOut > 0 ? [`另有 ${leftOut} 位專家未填完，或判斷前後不一致，未予採計。`] : []),
    '幾何平均與中位數不顯示專家之間的歧見；各專家的權重請併同參閱。',
    '因素多的面向，單一因素分到的權重較小。',
  ];
}

function limitsEn({ basis }: ProvenanceFacts): string[] {
  const { experts, leftOut } = basis;
  const others = leftOut === 1 ? 'One other expert was' : `${leftOut} other experts were`;
  return [
    `The weights are what ${experts.length} experts judged at the time; they were not derived from outcomes of pilots.`,
    ...(leftOut > 0 ? [`${others} left out: not finished, or judgements that contradict each other.`] : []),
    'Means and medians hide where experts disagree: read each expert’s weights as well.',
    'In a dimension with many factors, each single factor weighs less.',
  ];
}

function shares({ version }: ProvenanceFacts, weights: Readonly<Record<string, number>>, locale: Locale): string {
  const { structure, wording } = version;
  return structure.dimensions
    .map(({ code }) => `${wording.frame[locale].dimensions[code]!.short} ${(100 * weights[code]!).toFixed(1)}%`)
    .join(locale === 'en' ? ', ' : '、');
}

const ratio = ({ consistencyRatio }: { readonly consistencyRatio: number }): string => consistencyRatio.toFixed(2);

function day({ publishedAt, timeZone }: ProvenanceFacts, locale: Locale): string {
  return dateForPeople(localDay(publishedAt, timeZone), locale);
}
