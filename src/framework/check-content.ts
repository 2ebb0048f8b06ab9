import type { Action } from '../advice/action.js';
import type { RawContent } from './read-content.js';

/** Whether the files fit each other: the rules no schema can say. Gives a sentence per fault. */
export function contentFaults(content: RawContent): string[] {
  return [structureFaults, wordingFaults, frameFaults, actionFaults, contradictionFaults, reviewPointFaults].flatMap(
    (faults) => faults(content),
  );
}

function structureFaults({ structure }: RawContent): string[] {
  const codes = structure.factors.map(({ code }) => code);
  const dimensions = structure.dimensions.map(({ code }) => code);
  const inGates = structure.gates.flatMap(({ factors }) => factors.map(({ code }) => code));
  return [
    ...twice([...codes, ...structure.supplementary.map(({ code }) => code)]).map((code) => `${code} stands twice`),
    ...structure.factors
      .filter(({ dimension }) => !dimensions.includes(dimension))
      .map(({ code }) => `${code} belongs to no dimension`),
    ...inGates.filter((code) => !codes.includes(code)).map((code) => `gate factor ${code} does not exist`),
    ...twice(inGates).map((code) => `${code} belongs to two gates`),
    ...structure.factors
      .filter(({ code, kind }) => kind === 'circumstance' && inGates.includes(code))
      .map(({ code }) => `${code} is a circumstance and cannot be in a gate`),
    ...structure.bands.flatMap((band, at) =>
      at > 0 && band.from <= structure.bands[at - 1]!.from ? [`band ${band.id} does not ascend`] : [],
    ),
    ...(structure.schemes.some(({ id }) => id === structure.defaultScheme)
      ? []
      : ['the default scheme does not exist']),
  ];
}

function wordingFaults({ structure, factors, references }: RawContent): string[] {
  const wanted = [...structure.factors, ...structure.supplementary].map(({ code }) => code);
  const given = factors.map(({ code }) => code);
  return [
    ...wanted.filter((code) => !given.includes(code)).map((code) => `${code} has no wording`),
    ...given.filter((code) => !wanted.includes(code)).map((code) => `wording for ${code}, which does not exist`),
    ...references.factors.flatMap(({ code, printedMeanings }) => {
      const wording = factors.find((factor) => factor.code === code);
      return (['zh-TW', 'en'] as const)
        .filter((locale) => wording && wording[locale].aspects.length < printedMeanings)
        .map((locale) => `${code} (${locale}) has fewer aspects than the study prints meanings`);
    }),
    ...structure.factors.flatMap(({ code, points }) => {
      const findings = references.factors.find((factor) => factor.code === code)?.findings ?? [];
      const cases = new Set(findings.flatMap((finding) => finding.cases));
      return points === 1 + cases.size ? [] : [`${code} has ${points} points but was seen in ${cases.size} cases`];
    }),
  ];
}

function frameFaults({ structure, frame }: RawContent): string[] {
  const needed: [keyof typeof frame.en, string[]][] = [
    ['dimensions', structure.dimensions.map(({ code }) => code)],
    ['gates', structure.gates.map(({ id }) => id)],
    ['bands', structure.bands.map(({ id }) => id)],
    ['caps', structure.caps.map(({ code }) => code)],
    ['schemes', structure.schemes.map(({ id }) => id)],
  ];
  const missing = needed.flatMap(([part, ids]) =>
    (['zh-TW', 'en'] as const).flatMap((locale) =>
      ids.filter((id) => !(id in (frame[locale]?.[part] as object))).map((id) => `frame ${locale} lacks ${part} ${id}`),
    ),
  );
  return [...missing, ...unevenMembers(frame['zh-TW'], frame.en, 'frame')];
}

/** Both languages must have the same members, down to the leaves. */
function unevenMembers(one: unknown, other: unknown, path: string): string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return typeof one === 'string' && typeof other === 'string' && one.trim() && other.trim()
      ? []
      : [`${path} is not text`];
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) =>
    unevenMembers((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name], `${path}.${name}`),
  );
}

function actionFaults({ structure, actions }: RawContent): string[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const levers = structure.factors.filter(({ kind }) => kind === 'lever').map(({ code }) => code);
  const circumstances = structure.factors.filter(({ kind }) => kind === 'circumstance').map(({ code }) => code);
  return actions.flatMap((action) => {
    const { id, lifts, suits, preconditions, bridges, kpis } = action;
    return [
      ...lifts.filter(({ factor }) => !levers.includes(factor)).map(({ factor }) => `${id} lifts ${factor}, no lever`),
      ...suits.filter((code) => !circumstances.includes(code)).map((code) => `${id} suits ${code}, no circumstance`),
      ...(lifts.length + suits.length === 0 ? [`${id} neither lifts nor suits anything`] : []),
      ...[...preconditions.actions, ...bridges]
        .filter((other) => !byId.has(other))
        .map((other) => `${id}: no ${other}`),
      ...preconditions.gates
        .filter((gate) => !structure.gates.some((known) => known.id === gate))
        .map((gate) => `${id}: no gate ${gate}`),
      ...(kpis.some(({ kind }) => kind === 'time') && !kpis.some(({ kind }) => kind === 'quality')
        ? [`${id} has a time target without a quality target`]
        : []),
      ...centreFaults(action),
      ...(waitsForItself(action, byId) ? [`${id} is its own precondition`] : []),
    ];
  });
}

/** Only the centre is asked, always with a text to send, and never without something to do meanwhile. */
function centreFaults(action: Action): string[] {
  const central = action.governmentLevel === 'centre';
  return (['zh-TW', 'en'] as const).flatMap((locale) => {
    const { centralRequest, bridge, kpis } = action[locale];
    return [
      ...(central === (centralRequest !== null)
        ? []
        : [`${action.id} (${locale}): request to the centre does not fit`]),
      ...(action.governmentLevel !== 'own' && bridge === null ? [`${action.id} (${locale}) has no bridge`] : []),
      ...(kpis.length === action.kpis.length ? [] : [`${action.id} (${locale}): KPIs do not match`]),
    ];
  });
}

function contradictionFaults({ structure, contradictions }: RawContent): string[] {
  const codes = structure.factors.map(({ code }) => code);
  return [
    ...twice(contradictions.map(({ id }) => id)).map((id) => `contradiction ${id} stands twice`),
    ...contradictions.flatMap(({ id, low, high }) => [
      ...[low.factor, high.factor].filter((code) => !codes.includes(code)).map((code) => `${id}: no factor ${code}`),
      ...(low.factor === high.factor ? [`${id} holds ${low.factor} against itself`] : []),
      ...(low.atMost >= high.atLeast ? [`${id} would find two answers at one level contradictory`] : []),
    ]),
  ];
}

function reviewPointFaults({ structure, reviewPoints }: RawContent): string[] {
  const codes = [...structure.factors, ...structure.supplementary].map(({ code }) => code);
  return [
    ...twice(reviewPoints.map(({ id }) => id)).map((id) => `review point ${id} stands twice`),
    ...reviewPoints.flatMap(({ id, factors }) =>
      factors.filter((code) => !codes.includes(code)).map((code) => `${id}: no factor ${code}`),
    ),
  ];
}

function waitsForItself(action: Action, byId: Map<string, Action>): boolean {
  const seen = new Set<string>();
  const visit = (id: string): boolean =>
    (byId.get(id)?.preconditions.actions ?? []).some((next) => {
      if (next === action.id) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return visit(next);
    });
  return visit(action.id);
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
