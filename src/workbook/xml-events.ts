/** Whoever listens to a document as it is read; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

export class MalformedXmlError extends Error {}

/** Of the attributes of one tag; keeps the search for one from taking time that grows with the square. */
const MOST_CHARACTERS = 8000;

/** An element's attributes, taken apart only when one is asked for. */
export class Attributes {
  constructor(private readonly source: string) {}

  /** By its name with prefix (r:id); null where it is not there. @throws MalformedXmlError for a tag beyond all measure */
  get(name: string): string | null {
    if (this.source.length > MOST_CHARACTERS) throw new MalformedXmlError('a tag too long');
    for (const [, key, double, single] of this.source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      if (key === name) return decoded(double ?? single ?? '');
    }
    return null;
  }
}

/**
 * Reads XML from left to right, once, in time that grows with its length. Declared entities do not exist here: a
 * document type is refused.
 *
 * @throws MalformedXmlError
 */
export function readXml(xml: string, listener: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const until = open === -1 ? xml.length : open;
    if (until > at) listener.text(decoded(xml.slice(at, until)));
    if (open === -1) return;
    at = readMarkup(xml, open, listener);
  }
}

/** @returns where to read on */
function readMarkup(xml: string, open: number, listener: XmlListener): number {
  if (xml.startsWith('<!--', open)) return after(xml, '-->', open);
  if (xml.startsWith('<?', open)) return after(xml, '?>', open);
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open);
    listener.text(xml.slice(open + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', open)) throw new MalformedXmlError('a document type');
  const close = endOfTag(xml, open);
  readTag(xml.slice(open + 1, close), listener);
  return close + 1;
}

function readTag(tag: string, listener: XmlListener): void {
  if (tag.startsWith('/')) return listener.close(localName(tag.slice(1).trim()));
  const isEmpty = tag.endsWith('/');
  const inside = isEmpty ? tag.slice(0, -1) : tag;
  const blank = inside.search(/\s/);
  const name = localName(blank === -1 ? inside : inside.slice(0, blank));
  listener.open(name, new Attributes(blank === -1 ? '' : inside.slice(blank)));
  if (isEmpty) listener.close(name);
}

/** The `>` that ends a tag, past those inside quotes. */
function endOfTag(xml: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < xml.length; at++) {
    const character = xml[at]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  throw new MalformedXmlError('a tag without an end');
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new MalformedXmlError(`no ${mark}`);
  return at + mark.length;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const point = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
