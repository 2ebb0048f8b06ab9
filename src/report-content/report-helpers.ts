import type Handlebars from 'handlebars';

type Instance = Pick<typeof Handlebars, 'escapeExpression' | 'SafeString' | 'helpers'>;
type Options = Handlebars.HelperOptions;

const CHINESE = /[\u3400-\u9fff]/;

/**
 * Block helpers that refuse a missing name, which Handlebars takes for "no" even in strict mode, and three of our own:
 * `drawing` for our SVG, `css` for our styles, `said` for words of the agency that may be in the other language.
 */
export function reportHelpers(handlebars: Instance): Record<string, Handlebars.HelperDelegate> {
  const safe = (markup: string) => new handlebars.SafeString(markup);
  return {
    ...strictBlocks({ ...handlebars.helpers }),
    drawing: (svg: string) => {
      if (!svg.startsWith('<svg ')) throw new Error('drawing: not one of our SVGs');
      return safe(svg);
    },
    css: (style: string) => {
      if (/<\//.test(style)) throw new Error('css: a style may not hold an end tag');
      return safe(style);
    },
    said: (words: string, lang: string) => {
      if (typeof words !== 'string') throw new Error('said: no text');
      const escaped = handlebars.escapeExpression(words);
      return safe(lang === 'en' && CHINESE.test(words) ? `<span lang="zh-TW">${escaped}</span>` : escaped);
    },
  };
}

function strictBlocks(original: Instance['helpers']): Record<string, Handlebars.HelperDelegate> {
  const names = ['if', 'unless', 'each', 'with'];
  return Object.fromEntries(
    names.map((name) => [
      name,
      function (this: unknown, value: unknown, options: Options) {
        if (value === undefined) throw new Error(`{{#${name}}}: a name that the model does not have`);
        return original[name]!.call(this, value, options) as unknown;
      },
    ]),
  );
}
