import type { AnswerSheet, Seat } from '../sheet/answer-sheet.js';
import { canonicalHash } from '../sheet/sheet-hash.js';

/** Who has been heard, without what anybody said: all that leaves the agency of its respondents. */
export interface HeardVoices {
  /** Answers of respondents that a sheet records, over all factors, and people who answered alone in the service. */
  readonly answers: number;
  readonly seats: readonly Seat[];
  /** Other agencies whose people answered, here or for themselves. */
  readonly agencies: readonly string[];
  /**
   * One key for each agency and role kind, so that a later assessment can be held against this one (method, section 8)
   * though neither says who was heard. Absent in what was stored before re-assessments.
   */
  readonly seatKeys?: readonly string[];
}

/** People who answered alone in the service, by seat, and partners who answer for themselves there. */
export interface VoicesHere {
  readonly seats: readonly { readonly seat: Seat | null; readonly people: number }[];
  readonly partners: readonly { readonly name: string; readonly answered: boolean }[];
}

const NO_VOICES: VoicesHere = { seats: [], partners: [] };

/** From a sheet that still names its respondents, as its own agency sees it, and from the service that holds it. */
export function heardVoices({ answers }: Pick<AnswerSheet, 'answers'>, here: VoicesHere = NO_VOICES): HeardVoices {
  const respondents = answers.flatMap((answer) => answer.respondents ?? []);
  const partners = here.partners.filter(({ answered }) => answered).map(({ name }) => name);
  return {
    answers: respondents.length + here.seats.reduce((sum, { people }) => sum + people, 0),
    seats: distinct([...respondents, ...here.seats].flatMap(({ seat }) => seat ?? [])),
    agencies: distinct([...respondents.flatMap(({ agency }) => agency ?? []), ...partners]),
    seatKeys: distinct([
      ...respondents.map(({ agency, seat, role }) => seatKey(agency ?? null, seat ?? role)),
      ...here.seats.flatMap(({ seat }) => (seat === null ? [] : seatKey(null, seat))),
      ...partners.map((name) => seatKey(name, 'partner')),
    ]),
  };
}

/** The seats that were heard; of what was stored without keys, those of the own agency. */
export function seatsHeard({ seatKeys, seats }: HeardVoices): readonly string[] {
  return seatKeys ?? seats.map((seat) => seatKey(null, seat));
}

/** A role may be written as anything, even with a name in it: only its hash leaves the agency. */
const seatKey = (agency: string | null, role: string): string => canonicalHash({ agency, role }).slice(0, 16);

const distinct = <T extends string>(all: readonly T[]): T[] => [...new Set(all)].sort();
