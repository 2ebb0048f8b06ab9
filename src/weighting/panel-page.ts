import { ADDRESSES } from '../platform/views/addresses.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { FEWEST_EXPERTS } from '../scoring/panel.js';
import type { Panel } from './panel.entity.js';
import { isPrepared, possibleSteps } from './panel.status.js';
import type { WholePanel } from './read-panels.js';
import { dueOf, paragraphs } from './expert-page.js';
import { groupTables } from './group-tables.js';
import type { Saying } from './scale-words.js';
import { comparisonShown } from './weights-shown.js';

export interface ExpertForm {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
}

export interface PanelShown {
  readonly whole: WholePanel;
  readonly isAdministrator: boolean;
  readonly form: ExpertForm;
  /** Of an expert invited a moment ago. */
  readonly link: { readonly name: string; readonly href: string } | null;
  readonly mails: boolean;
  readonly timeZone: string;
}

/** A panel as the reviewing body sees it: who is how far, and what it comes to. Pure. */
export function panelPage(shown: PanelShown, saying: Saying) {
  const { whole, isAdministrator, form, link, mails, timeZone } = shown;
  const { panel, result } = whole;
  const { group, taking } = result;
  const asked = result.experts.filter(({ state }) => state !== 'withdrawn').length;
  return {
    action: ADDRESSES.panel(panel.id),
    title: panel.title,
    ...describedBy(panel, saying, timeZone),
    editHref: isAdministrator && isPrepared(panel.state) ? `${ADDRESSES.panel(panel.id)}/edit` : null,
    isAdministrator,
    canInvite: isAdministrator && isPrepared(panel.state),
    link,
    mails,
    form,
    asked,
    taking,
    fewest: FEWEST_EXPERTS,
    experts: expertLines(whole, saying, timeZone),
    tables: tableLinks(`/api/v1/panels/${panel.id}/experts`),
    group: group && groupTables(saying, result, group),
    effectHref: group ? ADDRESSES.panelEffect(panel.id) : null,
    ...stepsShown(panel, group !== null, isAdministrator),
  };
}

function describedBy(panel: Panel, { locale }: Saying, timeZone: string) {
  const moment = (at: Date | null) => at && momentForPeople(at, locale, timeZone);
  return {
    state: panel.state,
    slug: panel.slug,
    question: paragraphs(panel.question),
    due: dueOf(panel.dueOn, locale),
    opened: moment(panel.openedAt),
    closed: moment(panel.closedAt),
    scheme: panel.weightScheme && { id: panel.weightScheme, href: ADDRESSES.weightScheme(panel.weightScheme) },
  };
}

function expertLines({ panel, experts, result }: WholePanel, saying: Saying, timeZone: string) {
  return experts.map((expert, at) => {
    const { state, code, pairs } = result.experts[at]!;
    const shown = pairs && comparisonShown(saying, pairs);
    return {
      id: expert.id,
      name: expert.name,
      organisation: expert.organisation,
      email: expert.email,
      code,
      state,
      ratio: shown?.ratio ?? null,
      odd: shown && !shown.isConsistent ? shown.odd : null,
      changed: expert.changedAt && momentForPeople(expert.changedAt, saying.locale, timeZone),
      isOpen: isPrepared(panel.state) && state !== 'withdrawn',
    };
  });
}

/** What the administrator may do next; publishing has a page of its own. */
function stepsShown(panel: Panel, hasGroup: boolean, isAdministrator: boolean) {
  const steps = isAdministrator ? possibleSteps(panel.state) : [];
  return {
    publishHref: steps.includes('publish') && hasGroup ? ADDRESSES.panelPublication(panel.id) : null,
    isTooFew: panel.state === 'closed' && !hasGroup,
    steps: steps.filter((step) => step !== 'publish' && step !== 'abandon'),
    canAbandon: steps.includes('abandon'),
  };
}
