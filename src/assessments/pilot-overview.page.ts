import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import type { FrameText } from '../report-content/wording.js';
import type { PilotOverview } from './read-pilot-overview.js';

interface Shown {
  readonly overview: PilotOverview;
  readonly actor: UserActor;
  readonly frame: Pick<FrameText, 'circumstances'>;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** What the page of a pilot says, and what its reader can do there. Pure. */
export function pilotOverviewPage({ overview, actor, frame, locale, timeZone }: Shown) {
  const { pilot, leadAgency, assessments } = overview;
  const isLead = pilot.leadAgencyId === actor.agencyId;
  const isMember = actor.agencyId !== null;
  const isCoordinator = actor.roles.includes('coordinator');
  const hasNone = isMember && assessments.length === 0;
  const { track, direction, integrationModel, exchangeFrequency } = frame.circumstances;
  return {
    pilot: {
      title: pilot.title,
      summary: pilot.summary,
      serviceItem: pilot.serviceItem,
      leadUnit: pilot.leadUnit,
      leadAgency,
      dueOn: pilot.dueOn && dateForPeople(pilot.dueOn, locale),
      circumstances: [
        { name: 'track', value: track[pilot.track] },
        { name: 'direction', value: direction[pilot.direction] },
        { name: 'integrationModel', value: integrationModel[pilot.integrationModel] },
        { name: 'exchangeFrequency', value: exchangeFrequency[pilot.exchangeFrequency] },
      ],
      partners: pilot.partners.map(({ name, agencyId }) => ({ name, isInvited: agencyId !== undefined })),
    },
    editHref: isLead && isCoordinator ? ADDRESSES.editPilot(pilot.id) : null,
    trendHref: assessments.length > 0 ? ADDRESSES.trend(pilot.id) : null,
    isInvited: isMember && !isLead,
    isMember,
    openAction: hasNone && isCoordinator ? ADDRESSES.pilot(pilot.id) : null,
    waitsForCoordinator: hasNone && !isCoordinator,
    assessments: assessments.map(
      ({ id, agencyName, state, revision, updatedAt, submissionId, assessedAt, occasion }) => ({
        agencyName,
        state,
        revision,
        assessedAt: assessedAt && dateForPeople(assessedAt, locale),
        occasion,
        updated: momentForPeople(updatedAt, locale, timeZone),
        href: isMember ? ADDRESSES.assessment(id) : null,
        sealedHref: submissionId && ADDRESSES.submission(submissionId),
      }),
    ),
  };
}
