import { ADDRESSES } from '../platform/views/addresses.js';
import type { WholeAssessment } from '../assessments/read-whole.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { UserRole } from '../platform/database/actor.js';
import type { Band, FactorCode } from '../scoring/framework-structure.js';
import { countDone, factorLines } from './factor-lines.js';
import type { LinesInput } from './factor-lines.js';
import { gatesPage } from './gates-page.js';
import type { ReviewTold } from './review-shown.js';

/** An assessment at a glance: where it stands, what comes next, and every question with its answer. */
export function overviewPage(
  whole: WholeAssessment,
  input: LinesInput,
  roles: readonly UserRole[],
  review: ReviewTold | null,
) {
  const { assessment, sheet, score, carriedOver } = whole;
  const { version, locale, assessmentId: id, kind } = input;
  const frame = version.wording.frame[locale];
  const sections = sectionsOf(input);
  const done = sections.reduce((sum, section) => sum + section.done, 0);
  const gates = gatesPage(score, input);
  return {
    title: sheet.pilot?.title ?? '',
    state: assessment.state,
    revision: assessment.revision,
    assessedAt: assessment.assessedAt && dateForPeople(assessment.assessedAt, locale),
    provenance: assessment.provenance,
    again: againOf(assessment, carriedOver.length, roles),
    kind,
    sections,
    done,
    length: sections.reduce((sum, section) => sum + section.length, 0),
    verdict: kind === 'agency' ? verdictSoFar(score.band, score.bandIsAtMost, frame) : null,
    gates: gates.gates.map(({ id: gate, name, state, stateText }) => ({ id: gate, name, state, stateText })),
    gatesDone: { done: gates.done, length: gates.length, isWhole: gates.isWhole, startHref: gates.startHref },
    next: replyStep(review, roles) ?? mendStep(whole, review, roles) ?? nextStep(whole, sections, roles),
    can: {
      assign: roles.includes('coordinator') && assessment.state === 'draft',
      change: assessment.state !== 'submitted',
    },
    links: {
      pilot: ADDRESSES.pilot(assessment.pilotId),
      gates: ADDRESSES.gates(id),
      table: ADDRESSES.table(id),
      assign: ADDRESSES.assign(id),
      consolidation: ADDRESSES.consolidation(id),
      look: ADDRESSES.look(id),
      handIn: ADDRESSES.handIn(id),
      workbook: ADDRESSES.workbook(id),
    },
  };
}

/** What it takes up again, how many answers are still to be looked at, and where it can be taken up again itself. */
function againOf(
  { id, formerId, occasion, pilotId, state }: WholeAssessment['assessment'],
  unseen: number,
  roles: readonly UserRole[],
) {
  const mayOpen = state === 'submitted' && roles.includes('coordinator');
  return {
    occasion,
    formerHref: formerId && ADDRESSES.assessment(formerId),
    unseen: state === 'draft' ? unseen : 0,
    trendHref: ADDRESSES.trend(pilotId),
    href: mayOpen ? ADDRESSES.assessAgain(id) : null,
  };
}

/** Every factor by dimension, then those of the service item. */
function sectionsOf(input: LinesInput) {
  const { version, locale } = input;
  const { structure } = version;
  const { dimensions, supplementary } = version.wording.frame[locale];
  const section = (code: string, said: { name: string; meaning: string }, codes: readonly FactorCode[]) => {
    const factors = factorLines(codes, input);
    const { name, meaning } = said;
    return { code, name, meaning, factors, done: countDone(factors), length: factors.length };
  };
  const inDimension = (dimension: string) => structure.factors.filter((factor) => factor.dimension === dimension);
  return [
    ...structure.dimensions.map(({ code }) =>
      section(
        code,
        dimensions[code]!,
        inDimension(code).map((factor) => factor.code),
      ),
    ),
    section(
      'S',
      supplementary,
      structure.supplementary.map(({ code }) => code),
    ),
  ];
}

function verdictSoFar(
  band: Band,
  isAtMost: boolean,
  frame: { bands: Readonly<Record<Band, { name: string; verdict: string }>>; atMost: string },
) {
  return {
    text: frame.bands[band].verdict,
    name: isAtMost ? `${frame.atMost}${frame.bands[band].name}` : frame.bands[band].name,
  };
}

type NextStep = 'reply' | 'mend' | 'gates' | 'factors' | 'look' | 'sign' | 'wait' | 'submitted' | 'own-done';

interface Step {
  readonly step: NextStep;
  readonly href: string;
}

/** A question of the reviewing body's comes before everything else. */
function replyStep(review: ReviewTold | null, roles: readonly UserRole[]): Step | null {
  const mayReply = roles.includes('coordinator') || roles.includes('approver');
  return mayReply && review?.toAnswer ? { step: 'reply', href: review.toAnswer } : null;
}

/** What came back is mended first, answer by answer. */
function mendStep(
  { assessment: { state } }: WholeAssessment,
  review: ReviewTold | null,
  roles: readonly UserRole[],
): Step | null {
  const mayMend = state === 'draft' && roles.includes('coordinator');
  return mayMend && review?.toMend ? { step: 'mend', href: review.toMend } : null;
}

/** What the person who looks does next; in the language files: `answering.next.<step>`. */
function nextStep(
  { assessment }: WholeAssessment,
  sections: readonly { factors: readonly { status: string; href: string }[] }[],
  roles: readonly UserRole[],
): Step {
  const { id, state } = assessment;
  const coordinates = roles.includes('coordinator');
  if (state === 'submitted') return { step: 'submitted', href: ADDRESSES.handIn(id) };
  if (state === 'submission-requested') {
    return { step: roles.includes('approver') ? 'sign' : 'wait', href: ADDRESSES.handIn(id) };
  }
  const open = sections.flatMap(({ factors }) => factors).filter(({ status }) => status === 'unanswered');
  if (open.length === 0)
    return coordinates ? { step: 'look', href: ADDRESSES.look(id) } : { step: 'own-done', href: ADDRESSES.table(id) };
  return { step: coordinates ? 'gates' : 'factors', href: coordinates ? ADDRESSES.gates(id) : open[0]!.href };
}
