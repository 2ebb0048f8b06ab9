import type { OwnAnswerRow } from '../assessments/own-answer.view.js';
import type { UserRole } from '../platform/database/actor.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { scoreText } from '../report-content/format.js';
import type { ConsolidationParts } from '../submissions/consolidation.view.js';
import { consolidationCard, saidWords, seatName } from './consolidation-card.js';
import type { CardInput } from './consolidation-card.js';

export interface ConsolidationPageInput extends CardInput {
  readonly parts: ConsolidationParts;
  readonly own: readonly OwnAnswerRow[];
  readonly roles: readonly UserRole[];
  readonly isOpen: boolean;
}

/** What people answered beside what the agency answers: what is unsettled first. */
export function consolidationPage(input: ConsolidationPageInput) {
  const { parts, roles, isOpen, assessmentId } = input;
  const cards = (chosen: ConsolidationParts['lines']) => chosen.map((line) => consolidationCard(line, input));
  const { lines } = parts;
  return {
    title: parts.title,
    isOpen,
    isCoordinator: roles.includes('coordinator'),
    unsettled: cards(lines.filter(({ fault }) => fault !== null)),
    settled: cards(lines.filter(({ fault, needsNote }) => needsNote && fault === null)),
    others: cards(lines.filter(({ agreement, needsNote }) => agreement !== null && !needsNote)),
    score: scoreLine(input),
    medians: medianLine(input),
    heard: heardLines(input),
    missing: missingLines(input),
    own: ownPart(input),
    links: {
      assessment: ADDRESSES.assessment(assessmentId),
      assign: ADDRESSES.assign(assessmentId),
      look: ADDRESSES.look(assessmentId),
      ownAnswers: `${ADDRESSES.assessment(assessmentId)}?answers=own`,
    },
  };
}

function scoreLine({ parts, words, locale }: ConsolidationPageInput): string {
  if (parts.score === null) return words.say(locale, 'settling.noScore');
  return words.say(locale, 'settling.score', { score: scoreText(parts.score) });
}

/** Beside the score, over the same factors: alone it would compare unlike things. */
function medianLine({ parts, words, locale }: ConsolidationPageInput): string | null {
  if (!parts.medianScore) return null;
  const { score, consolidated, factors } = parts.medianScore;
  const values = { n: factors.length, median: scoreText(score), beside: scoreText(consolidated) };
  return words.say(locale, 'settling.medians', values);
}

function heardLines({ parts, words, locale }: ConsolidationPageInput): string[] {
  return [
    ...parts.here.seats.map(({ seat, people }) =>
      words.say(locale, 'settling.heard.seat', { seat: seatName(seat, locale, words), n: people }),
    ),
    ...parts.here.partners
      .filter(({ answered }) => answered)
      .map(({ name }) => words.say(locale, 'settling.heard.partner', { name })),
  ];
}

function missingLines({ parts, words, locale }: ConsolidationPageInput): string[] {
  return [
    ...parts.missing.seats.map((seat) =>
      words.say(locale, 'settling.missing.seat', { seat: seatName(seat, locale, words) }),
    ),
    ...parts.missing.partners.map((name) => words.say(locale, 'settling.missing.partner', { name })),
  ];
}

/** One's own answers, each with a box: ticked = the coordinator reads its level. */
function ownPart(input: ConsolidationPageInput) {
  const { own, version, locale, isOpen } = input;
  const items = own.map(({ factor, content, released }) => ({
    value: factor,
    text: version.wording.factors[factor]![locale].question,
    hint: saidWords(content ?? undefined, input),
    checked: released,
  }));
  return { items, released: own.filter(({ released }) => released).length, canRelease: isOpen && items.length > 0 };
}
