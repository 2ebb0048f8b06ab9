import { ADDRESSES } from '../platform/views/addresses.js';
import type { WholeAssessment } from '../assessments/read-whole.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { UserRole } from '../platform/database/actor.js';
import type { Band } from '../scoring/framework-structure.js';
import { countDone, factorLines } from './factor-lines.js';
import type { LinesInput } from './factor-lines.js';
import { gatesPage } from './gates-page.js';

/** An assessment at a glance: where it stands, what comes next, and every question with its answer. */
export function overviewPage(whole: WholeAssessment, input: LinesInput, roles: readonly UserRole[]) {
  const { assessment, sheet, score } = whole;
  const { version, locale, assessmentId: id, kind } = input;
  const frame = version.wording.frame[locale];
  const { structure } = version;
  const groups = structure.dimensions.map(({ code }) => ({
    code,
    name: frame.dimensions[code]!.name,
    meaning: frame.dimensions[code]!.meaning,
  }));
  const codesOf = (dimension: string) =>
    structure.factors.filter((factor) => factor.dimension === dimension).map(({ code }) => code);
  const sections = [
    ...groups.map((group) => ({ ...group, factors: factorLines(codesOf(group.code), input) })),
    {
      code: 'S',
      name: frame.supplementary.name,
      meaning: frame.supplementary.meaning,
      factors: factorLines(
        structure.supplementary.map((one) => one.code),
        input,
      ),
    },
  ].map((section) => ({ ...section, done: countDone(section.factors), length: section.factors.length }));
  const done = sections.reduce((sum, section) => sum + section.done, 0);
  const gates = gatesPage(score, input);
  return {
    title: sheet.pilot?.title ?? '',
    state: assessment.state,
    revision: assessment.revision,
    assessedAt: assessment.assessedAt && dateForPeople(assessment.assessedAt, locale),
    provenance: assessment.provenance,
    kind,
    sections,
    done,
    length: sections.reduce((sum, section) => sum + section.length, 0),
    verdict: kind === 'agency' ? verdictSoFar(score.band, score.bandIsAtMost, frame) : null,
    gates: gates.gates.map(({ id: gate, name, state, stateText }) => ({ id: gate, name, state, stateText })),
    gatesDone: { done: gates.done, length: gates.length, isWhole: gates.isWhole, startHref: gates.startHref },
    next: nextStep(whole, sections, roles),
    can: { coordinate: roles.includes('coordinator'), approve: roles.includes('approver') },
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

type NextStep = 'gates' | 'factors' | 'look' | 'sign' | 'wait' | 'submitted' | 'own-done';

/** What the person who looks does next; in the language files: `answering.next.<step>`. */
function nextStep(
  { assessment }: WholeAssessment,
  sections: readonly { factors: readonly { status: string; href: string }[] }[],
  roles: readonly UserRole[],
): { readonly step: NextStep; readonly href: string } {
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
