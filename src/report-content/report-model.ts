import { aboutSection } from './about-section.js';
import { agreedPlanSection } from './agreed-plan-section.js';
import { answersSection } from './answers-section.js';
import { centralSection } from './central-requests.js';
import { electronicSection } from './electronic-means.js';
import { factorSection } from './factor-map.js';
import { firstPage } from './first-page.js';
import { gatesSection } from './gates-section.js';
import { methodSection } from './method-section.js';
import { planSection } from './plan-section.js';
import { profileSection } from './profile.js';
import { ReportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { robustnessSection } from './robustness-section.js';
import { runningTexts } from './running.js';
import { chaptersOf, sectionHead } from './section.js';
import { strengthsSection } from './strengths.js';
import { timeLineSection } from './time-line.js';
import { verifiedSection } from './verified-section.js';
import { voicesSection } from './voices.js';

export type ReportModel = ReturnType<typeof reportModel>;

/**
 * A finished report as plain data: every text resolved, every number formatted, nothing left to decide.
 *
 * @throws RangeError where the plan names an action, or the result a factor, that the framework's wording lacks
 */
export function reportModel(input: ReportInput) {
  const context = new ReportContext(input);
  const { labels, locale } = context;
  const title = input.edition.assessmentTitle ?? input.sheet.pilot.title;
  const provenance = input.sheet.provenance ?? null;
  return {
    lang: locale,
    documentTitle: `${title}${labels.colon}${labels.report}`,
    running: {
      ...runningTexts(title, input.sheet.agency.name, input.sheet.provenance, locale),
      pageOf: labels.pageOf,
    },
    colon: labels.colon,
    space: labels.space,
    separator: labels.separator,
    openQuote: labels.openQuote,
    closeQuote: labels.closeQuote,
    missingLabel: labels.gates.missing,
    factorLabel: labels.factors.factor,
    provenance,
    none: labels.none,
    firstPage: firstPage(context),
    contents: { title: labels.sections.contents, items: chaptersOf(context).map((id) => sectionHead(context, id)) },
    about: aboutSection(context),
    ...chapters(context),
  };
}

function chapters(context: ReportContext) {
  const { review } = context.input;
  return {
    verified: review ? verifiedSection(context, review) : null,
    agreedPlan: review && review.plan.length > 0 ? agreedPlanSection(context, review) : null,
    profile: profileSection(context),
    gates: gatesSection(context),
    factors: factorSection(context),
    strengths: strengthsSection(context),
    voices: voicesSection(context),
    electronic: electronicSection(context),
    robustness: robustnessSection(context),
    plan: planSection(context),
    central: centralSection(context),
    timeLine: timeLineSection(context),
    answers: answersSection(context),
    method: methodSection(context),
  };
}
