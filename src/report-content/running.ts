import { shortened } from './format.js';

/** Widths, in Chinese characters, that the margins of a page can hold. */
const TITLE = 36;
const AGENCY = 18;
const PROVENANCE = 110;

/** What the head and foot of every page say. */
export function runningTexts(title: string, agency: string, provenance: string | undefined) {
  return {
    title: shortened(title, TITLE),
    agency: shortened(agency, AGENCY),
    provenance: runningProvenance(provenance),
  };
}

/** A provenance too long for a foot is cut there and stands in full on page one. */
export function runningProvenance(provenance: string | undefined): string {
  return shortened((provenance ?? '').replace(/\s+/g, ' '), PROVENANCE);
}
