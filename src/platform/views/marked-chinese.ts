/** In code units, because patterns of characters by their script are ten times as slow. */
const HAN = String.raw`\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f\udc00-\udfff`;
/** With the punctuation that goes with them. */
const CHINESE = String.raw`[${HAN}\u3000-\u303f\uff00-\uff65]+`;
/** Figures and short names of things that stand among them. */
const BETWEEN = String.raw`\s?(?:\d[\d.,:/-]*|[A-Z][A-Z0-9-]{0,7}|[a-z])\s?|\s`;

const SOME_HAN = new RegExp(`[${HAN}]`);
const RUNS = new RegExp(`${CHINESE}(?:(?:${BETWEEN})${CHINESE})*`, 'g');

/** An element that is no place for another one, and the text behind it; or a tag and a text with Han characters. */
const PLACES = new RegExp(
  `(<(title|textarea|option|script|style|svg)\\b[^>]*>[^]*?</\\2>)([^<]*)|(<[^>]*>)([^<]*[${HAN}][^<]*)`,
  'g',
);
const SAYS_CHINESE = /\slang="zh/;

/**
 * What people typed in Chinese, on a page in another language: marked, so that a screen reader reads it in a Chinese
 * voice. Done to the finished page, where a name in the middle of a sentence is found as well as a long note, and no
 * template can forget it. Attributes stay as they are: HTML has no way to say their language.
 *
 * @param html ours: every `<` and `>` that is text is escaped
 */
export function markedChinese(html: string): string {
  return html.replace(PLACES, (all: string, ...found: (string | undefined)[]) => {
    const [whole, , behind = '', tag = '', text = ''] = found;
    if (whole !== undefined) return whole + marked(behind);
    return SAYS_CHINESE.test(tag) ? all : tag + marked(text);
  });
}

function marked(text: string): string {
  return text.replace(RUNS, (run) => (SOME_HAN.test(run) ? `<span lang="zh-Hant">${run}</span>` : run));
}
