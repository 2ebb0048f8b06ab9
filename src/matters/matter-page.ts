import { localDay } from '../platform/clock/local-day.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import type { MentionLine } from './matter-lists.repository.js';
import { causeName, factorName, stateTag, stepWord } from './matter-words.js';
import type { MatterSetting } from './matter-words.js';
import { excerptOf } from './matter.view.js';
import type { MatterView } from './matter.view.js';
import { stepsFrom } from './matter.status.js';
import type { EventLine } from './matters.repository.js';
import type { MatterWhole } from './read-matters.js';

interface MatterInput {
  readonly whole: MatterWhole;
  readonly mentions: readonly MentionLine[];
  readonly nextHref: string | null;
  readonly isFirst: boolean;
  /** Reviewers act; administrators read. */
  readonly mayAct: boolean;
}

/** A matter with everything known about it, who stands behind it, and what can be done. Pure. */
export function matterPage({ whole, mentions, nextHref, isFirst, mayAct }: MatterInput, setting: MatterSetting) {
  const { matter, writtenAs, joined, into, events } = whole;
  const { words, locale, timeZone } = setting;
  const counted = (name: string, n: number) => words.say(locale, 'matters.one.behind', { name, n });
  return {
    name: matter.name,
    kind: words.pick(locale, 'matters.kinds', matter.kind),
    state: stateTag(matter.state, setting),
    ministry: matter.ministry,
    affected:
      matter.pilots > 0
        ? words.say(locale, 'matters.one.pilots', { n: matter.pilots, agencies: matter.agencies })
        : null,
    factors: matter.factors.map(({ factor, answers }) => counted(factorName(factor, setting), answers)),
    causes: matter.causes.map(({ cause, answers }) => counted(causeName(cause, setting), answers)),
    writtenAs:
      writtenAs.length > 1
        ? writtenAs.map(({ name, submissions }) =>
            words.say(locale, 'matters.one.wayCounted', { name, n: submissions }),
          )
        : [],
    notedAt: dateForPeople(localDay(matter.notedAt, timeZone), locale),
    answer: answerShown(matter, setting),
    joined: joined.map(({ id, name }) => ({ name, href: ADDRESSES.matter(id) })),
    into: into && { name: into.name, href: ADDRESSES.matter(into.id) },
    steps: mayAct ? stepLinks(matter, setting) : [],
    mentions: mentions.map((line) => mentionLine(line, matter, setting)),
    tables: tableLinks(`/api/v1/matters/${matter.id}/mentions`),
    nextHref,
    firstHref: isFirst ? null : `${ADDRESSES.matter(matter.id)}#who`,
    events: events.map((event) => eventLine(event, matter.id, setting)),
  };
}

/** What the centre said, as people read it; null where it has not. */
export function answerShown({ answer }: Pick<MatterView, 'answer'>, { words, locale }: MatterSetting) {
  if (answer === null) return null;
  const { text, documentNumber, date } = answer;
  return {
    text,
    number: documentNumber && words.say(locale, 'matters.one.number', { number: documentNumber }),
    date: date && words.say(locale, 'matters.one.date', { date: dateForPeople(date, locale) }),
  };
}

function stepLinks({ id, state, mergedInto }: MatterView, { words, locale }: MatterSetting) {
  const link = (step: string, href: string) => ({ text: stepWord(step, state, { words, locale }), href });
  if (mergedInto !== null) return [link('separate', ADDRESSES.separateMatter(id))];
  const steps = stepsFrom(state).map((step) => link(step, ADDRESSES.matterStep(id, step)));
  return [...steps, link('merge', ADDRESSES.joinMatter(id))];
}

/** What is asked of the centre is the catalogue's, so a reader's language is no other way of writing. */
function mentionLine(line: MentionLine, { kind, name }: MatterView, setting: MatterSetting) {
  const { words, locale } = setting;
  return {
    agency: line.agencyName,
    pilot: line.pilotTitle,
    href: ADDRESSES.submission(line.submissionId),
    factor: factorName(line.factor, setting),
    cause: causeName(line.cause, setting),
    note: excerptOf(line.note),
    otherwise:
      kind === 'request' || line.name === name
        ? null
        : words.say(locale, 'matters.one.writtenOtherwise', { name: line.name }),
  };
}

function eventLine(event: EventLine, matterId: string, setting: MatterSetting) {
  const { words, locale, timeZone } = setting;
  const { step, reason, said, actorName, at, otherMatterId, otherMatterName } = event;
  const who = actorName ?? words.say(locale, 'matters.one.somebody');
  return {
    step: words.pick(locale, 'matters.steps', step),
    by: words.say(locale, 'matters.one.by', { who, at: momentForPeople(at, locale, timeZone) }),
    reason,
    ministry:
      said.ministry === undefined ? null : words.say(locale, 'matters.one.toMinistry', { ministry: said.ministry }),
    answer: said.answer?.text ?? null,
    other:
      otherMatterId === null ? null : words.say(locale, 'matters.one.withOther', { name: otherMatterName ?? matterId }),
  };
}
