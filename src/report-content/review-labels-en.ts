import type { ReportLabels } from './labels-zh-tw.js';

/** What a review adds: both verdicts side by side, and the plan that was agreed. */
export const reviewEn: ReportLabels['review'] = {
  letters: ['A', 'B'],
  decisions: { accepted: 'Accepted', 'accepted-with-plan': 'Accepted with a plan', returned: 'Returned' },
  stateOf: (body, decision, day) => `Reviewed by ${body} on ${day}: ${decision.toLowerCase()}`,
  self: 'Verdict of the self-assessment',
  verdict: (body) => `Verdict of ${body}`,
  verified: (decision, band, score, gap, share) =>
    `${decision}. The verified band is “${band}” at ${score} points, ${gap}; ${share} of the weight has been verified.`,
  underReview: (decision, share) =>
    `${decision}. With ${share} of the weight verified there is no verified band yet; the self-assessment stands meanwhile.`,
  gapNone: 'the same as the self-assessment',
  gapLower: (points) => `${points} below the self-assessment`,
  gapHigher: (points) => `${points} above the self-assessment`,
  underReviewName: 'Too little verified for a band',
  lead: (body) =>
    `This chapter sets your self-assessment beside what ${body} found. Both are kept. The verified result comes from the same scoring: answers that were confirmed or changed count as verified, the others as you gave them.`,
  comment: 'What the reviewer says',
  results: 'Self-assessed and verified results',
  result: 'Result',
  ofSelf: 'Self',
  ofReview: 'Verified',
  band: 'Band',
  score: 'Score',
  likely: 'Likely range',
  share: 'Weight verified',
  gates: 'Prerequisites in place',
  gatesOf: (passed, required) => `${passed} of ${required}`,
  difference: 'Difference',
  differenceNote:
    'The difference is the self-assessed minus the verified score: above zero the self-assessment was higher, below zero the verified one.',
  dimension: 'Dimension',
  chart: 'Self-assessed and verified scores by dimension',
  chartText: (lines) => `Self-assessed and verified scores: ${lines}`,
  chartLine: (name, self, verified) => `${name}: self ${self}, verified ${verified}`,
  changed: 'Answers that the review changed',
  changedNone: 'The review changed no answer.',
  factor: 'Factor',
  reason: 'The reviewer’s reason',
  notApplicable: 'Factors said to be not applicable',
  accepted: 'Accepted as not applicable',
  rejected: (to) => `Not accepted; counted as ${to}`,
  given: 'The reason you gave',
  judged: 'What the review found',
  unverified: 'Answers that were not verified',
  unverifiedLead: (count) =>
    count === 1
      ? 'One answer was not verified; the verified result keeps it as you gave it:'
      : `${count} answers were not verified; the verified result keeps them as you gave them:`,
  allVerified: 'Every answer has been verified.',
  gateFactorsLeft: (names) =>
    `Among them, of the prerequisites: ${names}. There is no verified band before these are verified.`,
  plan: {
    lead: (body, count) =>
      `${count === 1 ? 'One action is' : `${count} actions are`} agreed between you and ${body} as the condition of being accepted. The plan of action says how each is done and what comes before it.`,
    asOf: 'Progress is as recorded when this report was made; later reports of progress are in the service.',
    action: 'Action',
    owner: 'Owner',
    due: 'Due',
    gates: 'For the prerequisite',
    state: 'Progress',
    overdue: 'Overdue',
    confirmed: 'confirmed by the reviewing body',
    reported: (day) => `since ${day}`,
    states: {
      'not-started': 'Not started',
      'under-way': 'Under way',
      done: 'Done',
      blocked: 'Blocked',
      dropped: 'Dropped',
    },
  },
};
