import type { AnswerStatus } from '../scoring/answer.js';
import { momentText, shareText } from './format.js';
import type { ReportContext } from './report-context.js';

/** The pilot and this edition of its assessment in facts, beside the contents list. */
export function aboutSection(context: ReportContext) {
  const { input, labels } = context;
  const words = labels.about;
  const count = (status: AnswerStatus) => input.result.factors.filter((factor) => factor.status === status).length;
  return {
    title: labels.sections.about,
    facts: [...pilotFacts(context), ...editionFacts(context)],
    counts: words.counts(count('answered'), count('unknown'), count('not-applicable'), count('unanswered')),
    readingTitle: words.reading,
    reading: words.readingText,
  };
}

function pilotFacts({ input, labels, frame, locale }: ReportContext) {
  const { pilot, agency } = input.sheet;
  const words = labels.about;
  const kinds = frame.circumstances;
  const partners = pilot.partners.join(locale === 'en' ? ', ' : '、');
  return [
    { name: words.summary, value: pilot.summary },
    ...(pilot.leadUnit ? [{ name: words.leadUnit, value: pilot.leadUnit }] : []),
    { name: words.partners, value: partners || labels.none },
    { name: words.level, value: frame.levels[agency.level] },
    { name: words.direction, value: kinds.direction[pilot.direction] },
    { name: words.integrationModel, value: kinds.integrationModel[pilot.integrationModel] },
    { name: words.exchangeFrequency, value: kinds.exchangeFrequency[pilot.exchangeFrequency] },
    { name: words.track, value: kinds.track[pilot.track ?? 'whole'] },
  ];
}

function editionFacts({ input, labels }: ReportContext) {
  const { edition, locale, result } = input;
  const words = labels.about;
  const submitted = edition.submittedAt === null ? words.draft : momentText(edition.submittedAt, locale, edition);
  const revision = edition.revision === null ? '' : `${labels.comma}${words.revision(edition.revision)}`;
  const people = [
    { name: words.requestedBy, value: edition.requestedBy },
    { name: words.approvedBy, value: edition.approvedBy },
  ];
  return [
    { name: words.submittedAt, value: `${submitted}${revision}` },
    ...people.flatMap(({ name, value }) => (value ? [{ name, value }] : [])),
    { name: words.coverage, value: shareText(result.overall.coverage) },
  ];
}
