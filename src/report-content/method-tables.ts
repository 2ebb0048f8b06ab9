import type { ReportContext } from './report-context.js';

/** Bands with their scores, lowest first; the last one includes 100. */
export function bandRows(context: ReportContext) {
  const { input, labels, frame } = context;
  const { bands } = input.framework.structure;
  return bands.map(({ id, from }, index) => {
    const next = bands[index + 1]?.from;
    const words = labels.method;
    return {
      name: frame.bands[id].name,
      scores: next === undefined ? words.fromTo(String(from), '100') : words.from(String(from), String(next)),
      permits: frame.bands[id].permits,
      isVerdict: id === input.result.band,
    };
  });
}

export function capRows(context: ReportContext) {
  const { input, labels, frame } = context;
  return input.framework.structure.caps.map(({ code, bandAtMost }) => ({
    name: frame.caps[code].name,
    condition: frame.caps[code].because,
    atMost: code === 'unknown-decides' ? labels.method.lowered(context.band(bandAtMost)) : context.band(bandAtMost),
  }));
}
