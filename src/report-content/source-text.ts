import type { ReportLabels } from './labels-zh-tw.js';

const STUDY = 'study:recommendation:';

/** A source as the catalogue codes it, as people read it: `field`, `study:recommendation:…`, or a citation as it is. */
export function sourceText({ sources }: ReportLabels, code: string): string {
  if (code === 'field') return sources.field;
  if (!code.startsWith(STUDY)) return code;
  const title = code.slice(STUDY.length);
  return sources.study(sources.recommendations[title] ?? title);
}
