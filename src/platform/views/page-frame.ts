import type { Locale } from '../../advice/action.js';
import type { Caller } from '../access/caller.js';
import type { Config } from '../config/config.js';
import { ENGINE } from '../config/engine.js';
import type { AssetAddresses } from './asset-addresses.js';
import { navigation } from './navigation.js';
import type { Page } from './page.js';
import { LOCALES } from './words.js';
import type { Words } from './words.js';

/** What the frame around every page has to know. */
export interface FrameInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly assets: AssetAddresses;
  readonly page: Page;
  /** As the browser asked for it, query included. */
  readonly path: string;
  readonly caller: Caller | null;
  readonly config: Pick<Config, 'publicUrl' | 'demo'>;
  /** Its name in this language. */
  readonly reviewingBody: string;
  /** The form token of this browser. */
  readonly csrf: string;
}

/** Head, navigation, language switch, messages and foot of a page. Pure. */
export function pageFrame({ locale, words, assets, page, path, caller, config, reviewingBody, csrf }: FrameInput) {
  const say = (key: string, values = {}) => words.say(locale, key, values);
  const plainPath = path.split('?', 1)[0]!;
  const hasErrors = (page.errors ?? []).length > 0;
  const title =
    page.title === say('frame.site') ? page.title : `${page.title}${say('frame.titleDash')}${say('frame.site')}`;
  return {
    lang: locale,
    title: hasErrors ? `${say('frame.errorPrefix')}${title}` : title,
    styles: [assets.of('/assets/fonts.css'), assets.of('/assets/site.css')],
    icon: assets.of('/assets/icon.svg'),
    script: assets.of('/assets/site.js'),
    htmx: page.live ? assets.of('/assets/htmx.js') : null,
    person: caller?.actor.userId ?? null,
    user: caller?.shownAs ? { ...caller.shownAs, agencyName: caller.shownAs.agencyName ?? reviewingBody } : null,
    csrf,
    homeHref: caller ? '/home' : '/',
    nav: navigation(caller, plainPath).map(({ key, href, current }) => ({
      name: say(`frame.nav.${key}`),
      href,
      current,
    })),
    languages: LOCALES.map((lang) => ({
      lang,
      name: words.say(lang, 'frame.languageName'),
      href: inLanguage(path, lang),
      current: lang === locale,
    })),
    alternates: page.isPublic
      ? LOCALES.map((lang) => ({ lang, href: `${config.publicUrl}${inLanguage(plainPath, lang)}` }))
      : [],
    demo: config.demo,
    notice: page.notice ?? null,
    unsent: page.unsent ?? null,
    back: page.back ?? null,
    reviewingBody,
    version: ENGINE,
  };
}

/** The same page in another language, other parts of the query kept. */
function inLanguage(path: string, lang: Locale): string {
  const [plain = '/', query = ''] = path.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('lang', lang);
  return `${plain}?${parameters.toString()}`;
}
