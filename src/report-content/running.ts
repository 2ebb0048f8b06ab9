import type { Locale } from '../advice/action.js';
import { shortened } from './format.js';

/** Widths, in Chinese characters, that the margins of a page can hold. */
const TITLE = 36;
const AGENCY = 18;
const PROVENANCE = 110;
/** How the provenance of demonstration data begins. */
const DEMONSTRATION = '示範資料，非該機關自評';

/** What the head and foot of every page say. */
export function runningTexts(title: string, agency: string, provenance: string | undefined, locale: Locale) {
  return {
    title: shortened(title, TITLE),
    beside: shortened(agency, AGENCY),
    provenance: runningProvenance(provenance, locale),
  };
}

/** A provenance too long for a foot is cut there and stands in full on page one. */
export function runningProvenance(provenance: string | undefined, locale: Locale): string {
  return shortened(provenanceText(provenance ?? '', locale).replace(/\s+/g, ' '), PROVENANCE);
}

/** Demonstration data say so in the language of the report too. */
export function provenanceText(provenance: string, locale: Locale): string {
  const isForeign = locale === 'en' && provenance.startsWith(DEMONSTRATION);
  return isForeign ? `Demonstration, not a self-assessment. ${provenance}` : provenance;
}
