import type { ReportContext } from './report-context.js';

/** Seats without which an assessment is one-sided (method, section 7, flag `voice-missing`). */
const NEEDED_SEATS = ['clerk', 'supervisor'] as const;

/** Who has not been heard, as far as the sheet records it; empty where nobody is recorded at all. */
export function missingVoices({ input, labels, locale }: ReportContext): string[] {
  const respondents = input.sheet.answers.flatMap((answer) => answer.respondents ?? []);
  if (respondents.length === 0) return [];
  const words = labels.voices;
  const seats = new Set(respondents.flatMap(({ seat }) => seat ?? []));
  const agencies = new Set(respondents.flatMap(({ agency }) => agency ?? []));
  const { partners } = input.sheet.pilot;
  const noSeat = NEEDED_SEATS.filter((seat) => !seats.has(seat)).map((seat) => words.missingSeat(words.seats[seat]));
  const silent = partners.filter((partner) => !agencies.has(partner));
  const isWholeSilence = partners.length > 0 && silent.length === partners.length;
  const listed = partners.join(locale === 'en' ? ', ' : '、');
  const partnerNotes = isWholeSilence ? [words.noAgencies(listed)] : silent.map((name) => words.missingPartner(name));
  const notes = [...(seats.size === 0 ? [words.noSeats] : noSeat), ...partnerNotes];
  return notes.length > 0 ? notes : [words.noneMissing];
}
