import type { Locale } from '../advice/action.js';
import { wordsIn } from './words-in.js';
import type { FrontWords } from './words.js';

/** What the frame around every page has to know. */
export interface FrameInput {
  readonly locale: Locale;
  /** Path of the page, without a query. */
  readonly path: string;
  readonly title: string;
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly reviewingBody: string;
  /** The study the framework rests on, under its Chinese title. */
  readonly source: string;
  readonly version: string;
  /** Whether the page is the same page in the other language: not so for an error. */
  readonly hasAddress: boolean;
}

const LANGUAGES: readonly { readonly lang: Locale; readonly name: string }[] = [
  { lang: 'zh-TW', name: '中文' },
  { lang: 'en', name: 'English' },
];

/** Head, navigation, language switch and foot of a page. Pure. */
export function pageFrame(input: FrameInput) {
  const { locale, path, title, publicUrl, demo, hasAddress } = input;
  const words = wordsIn(locale);
  return {
    lang: locale,
    title: title === words.site.name ? title : `${title} – ${words.site.name}`,
    site: words.site,
    skip: words.skip,
    homeHref: `/?lang=${locale}`,
    nav: { label: words.nav.label, links: navigation(words, path) },
    languageLabel: words.language.label,
    languages: LANGUAGES.map((one) => ({ ...one, href: `${path}?lang=${one.lang}`, current: one.lang === locale })),
    alternates: hasAddress ? alternates(publicUrl, path) : [],
    demo: demo ? { mark: words.demo, note: words.demoNote } : null,
    foot: {
      reviewingBody: fill(words.footer.for, input.reviewingBody),
      sourceLabel: words.footer.source,
      source: input.source,
      version: fill(words.footer.version, input.version),
    },
  };
}

function navigation({ nav, lang }: FrontWords, path: string) {
  return [
    { name: nav.home, path: '/' },
    { name: nav.api, path: '/api/docs' },
  ].map((link) => ({ name: link.name, href: `${link.path}?lang=${lang}`, current: link.path === path }));
}

function alternates(publicUrl: string, path: string) {
  const inLanguage = LANGUAGES.map(({ lang }) => ({ lang, href: `${publicUrl}${path}?lang=${lang}` }));
  return [...inLanguage, { lang: 'x-default', href: `${publicUrl}${path}` }];
}

/** Puts a value where a sentence has `{}`. */
export function fill(sentence: string, value: string | number): string {
  return sentence.replace('{}', () => String(value));
}
