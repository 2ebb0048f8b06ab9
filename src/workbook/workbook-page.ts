import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Words } from '../platform/views/words.js';
import { ANSWERS } from './marker.js';
import type { Whose } from './marker.js';
import type { UploadSubject } from './read-upload.js';
import type { WorkbookFault } from './workbook-faults.js';

/** What the address of a download may say. */
export const downloadOf = { locale: ['zh-TW', 'en'], answers: ANSWERS } as const;

/** Beyond these a list helps nobody; the others are counted. */
const MOST_FAULTS = 100;

export interface WorkbookPageInput {
  readonly about: UploadSubject;
  readonly actor: UserActor;
  readonly faults: readonly WorkbookFault[];
  readonly words: Words;
  readonly locale: Locale;
}

/** The page for working offline. */
export function workbookPage({ about, actor, faults, words, locale }: WorkbookPageInput) {
  const { id, title, isOpen, provenance } = about;
  const isCoordinator = actor.roles.includes('coordinator');
  const inCells = faults.filter(({ sheet }) => sheet !== '');
  return {
    title,
    isOpen,
    isCoordinator,
    href: ADDRESSES.workbook(id),
    downloads: (isCoordinator ? ANSWERS : (['own'] as const)).map((whose) => ({
      whose,
      name: words.pick(locale, 'workbook.whose', whose),
      files: downloadOf.locale.map((one) => ({ lang: one, href: fileAddress(id, whose, one) })),
    })),
    faults: inCells.slice(0, MOST_FAULTS),
    faultCount: inCells.length,
    moreFaults: Math.max(0, inCells.length - MOST_FAULTS),
    paperHref: ADDRESSES.assessmentOnPaper(id),
    provenance,
  };
}

function fileAddress(id: string, whose: Whose, locale: Locale): string {
  return `${ADDRESSES.workbookFile(id)}?answers=${whose}&locale=${locale}`;
}

const COUNT = /^\d{1,2}$/;

/** What has just happened, as the address says; null for anything else. */
export function noticeOf(query: Readonly<Record<string, unknown>>, words: Words, locale: Locale): string | null {
  const { done, written, kept } = query;
  if (done === 'same') return words.say(locale, 'workbook.done.same');
  if (done === 'gone') return words.say(locale, 'workbook.done.gone');
  const areCounts = [written, kept].every((one) => typeof one === 'string' && COUNT.test(one));
  if (done !== 'applied' || !areCounts) return null;
  const sentences = [words.say(locale, 'workbook.done.written', { n: Number(written) })];
  if (Number(kept) > 0) sentences.push(words.say(locale, 'workbook.done.keptBack', { n: Number(kept) }));
  return sentences.join(words.say(locale, 'workbook.between'));
}
