import type { Locale } from '../advice/action.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Words } from '../platform/views/words.js';
import type { AgencyLine, LineFault } from './agency-lines.js';
import { HEADINGS } from './columns.js';
import { faultSentence } from './fault-words.js';
import type { AgencyImport } from './import-agencies.js';

/** A reader who has seen so many corrects the rest by them. */
const MOST_SHOWN = 200;

/** The form to send a list, with what was wrong with the last one. Pure. */
export function uploadPage(faults: readonly LineFault[], words: Words, locale: Locale) {
  return {
    faultCount: faults.length,
    faults: faults.slice(0, MOST_SHOWN).map((fault) => ({
      line: fault.line,
      column: fault.column === null ? '' : HEADINGS[fault.column][locale],
      sentence: faultSentence(fault, words, locale),
    })),
    moreFaults: Math.max(0, faults.length - MOST_SHOWN),
    templateHref: ADDRESSES.agencyTemplate(),
  };
}

/** What a list would add, before it does. Pure. */
export function previewPage(result: AgencyImport, upload: string, words: Words, locale: Locale, mails: boolean) {
  const invited = result.added.filter(({ coordinator }) => coordinator !== null).length;
  const line = ({ line, name, level, coordinator }: AgencyLine) => ({
    line,
    name,
    level: words.pick(locale, 'invitations.agencies.levels', level),
    coordinator: coordinator && `${coordinator.name} ${coordinator.email}`,
  });
  return {
    upload,
    mails,
    invited,
    addedCount: result.added.length,
    added: result.added.slice(0, MOST_SHOWN).map(line),
    moreAdded: Math.max(0, result.added.length - MOST_SHOWN),
    existingCount: result.existing.length,
    existing: result.existing.slice(0, MOST_SHOWN).map(line),
    moreExisting: Math.max(0, result.existing.length - MOST_SHOWN),
    againHref: ADDRESSES.agencyImport(),
  };
}
