import type { ReportModel } from './report-model.js';

/** A CSS string that can end neither itself nor the style element, whatever the text. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\u0000-\u001f\u007f]/g, (found) => `\\${found.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}

/** Margin boxes with this report's own words: they do not inherit, and the first page has no running head. */
export function pageStyle({ running }: Pick<ReportModel, 'running'>): string {
  const { before, between, after } = running.pageOf;
  const pages = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
  return [
    '@page{',
    `@top-left{content:${cssString(running.title)}}`,
    `@top-right{content:${cssString(running.agency)}}`,
    `@bottom-left{content:${cssString(running.provenance)}}`,
    `@bottom-right{content:${pages}}`,
    '}',
    '@page :first{@top-left{content:none}@top-right{content:none}}',
  ].join('');
}
