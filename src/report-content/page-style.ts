/** What stands in the margins of every page. */
export interface Running {
  readonly title: string;
  /** At the head too, across from the title. */
  readonly beside: string;
  readonly provenance: string;
  readonly pageOf: { readonly before: string; readonly between: string; readonly after: string };
}

/** A CSS string that can end neither itself nor the style element, whatever the text. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\u0000-\u001f\u007f]/g, (found) => `\\${found.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}

/** The words of the margins; how they look stands in templates/printing. The first page has its title on it anyway. */
export function pageStyle({ title, beside, provenance, pageOf }: Running): string {
  const { before, between, after } = pageOf;
  const pages = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
  return [
    '@page{',
    `@top-left{content:${cssString(title)}}`,
    `@top-right{content:${cssString(beside)}}`,
    `@bottom-left{content:${cssString(provenance)}}`,
    `@bottom-right{content:${pages}}`,
    '}',
    '@page :first{@top-left{content:none}@top-right{content:none}}',
  ].join('');
}
