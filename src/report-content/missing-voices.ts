import { heardVoices } from './heard-voices.js';
import type { ReportContext } from './report-context.js';
import { whoIsMissing } from './voice-flags.js';

/** Who has not been heard, as far as it is recorded; empty where nobody is recorded at all. */
export function missingVoices({ input, labels, locale }: ReportContext): string[] {
  const heard = input.heard ?? heardVoices(input.sheet);
  if (heard.answers === 0) return [];
  const words = labels.voices;
  const { partners } = input.sheet.pilot;
  const missing = whoIsMissing(heard, partners);
  const noSeat = missing.seats.map((seat) => words.missingSeat(words.seats[seat]));
  const silent = missing.partners;
  const isWholeSilence = partners.length > 0 && silent.length === partners.length;
  const listed = partners.join(locale === 'en' ? ', ' : '、');
  const partnerNotes = isWholeSilence ? [words.noAgencies(listed)] : silent.map((name) => words.missingPartner(name));
  const notes = [...(heard.seats.length === 0 ? [words.noSeats] : noSeat), ...partnerNotes];
  return notes.length > 0 ? notes : [words.noneMissing];
}
