const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or attribute value as XML may hold it; characters XML forbids are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"']/g, (found) => ENTITIES[found]!);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element with escaped presentation attributes (undefined ones are left out); `inner` is markup made by these functions only. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`,
  );
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(words));
}

/**
 * A whole drawing that screen readers can tell: title and description, named by ids that start with `id`.
 * Lengths are in units of a quarter millimetre: 696 units are the 174 mm of an A4 page's text.
 */
export function drawing(
  id: string,
  size: { width: number; height: number },
  words: { title: string; description: string },
  inner: string,
): string {
  const titles =
    element('title', { id: `${id}-title` }, escapeXml(words.title)) +
    element('desc', { id: `${id}-desc` }, escapeXml(words.description));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-size': 11,
      fill: INK,
    },
    titles + inner,
  );
}

/** Ink, lines and the one accent; each also told by shape or number, so that a black-and-white print loses nothing. */
export const INK = '#1d2329';
export const QUIET = '#59636c';
export const LINE = '#9aa4ac';
export const FAINT = '#e4e8eb';
export const ACCENT = '#1f4e6b';
export const PAPER = '#ffffff';

export const WIDTH = 696;
