import type { SubmissionStatus } from '../submissions/submission.status.js';

const TAGS: Readonly<Record<SubmissionStatus, string>> = {
  submitted: 'govuk-tag--yellow',
  'in-review': 'govuk-tag--blue',
  accepted: 'govuk-tag--green',
  'accepted-with-plan': 'govuk-tag--green',
  returned: 'govuk-tag--red',
  superseded: 'govuk-tag--grey',
};

/** The style that goes with a status; its words say it. */
export function statusTag(status: SubmissionStatus): string {
  return TAGS[status];
}
