import { DOCS_EN } from './docs/words-en.js';
import type { FrontWords } from './words.js';

export const EN: FrontWords = {
  lang: 'en',
  home: {
    title: 'Readiness for cross-agency e-services',
    heading: 'Is this pilot ready to start?',
    lead: 'Electronic services that cross agencies seldom fail for want of technology. They fail because the law, the responsibilities, the trust or the hands were never settled. This self-assessment shows agencies, before a pilot, what is in place, what is missing, and who should do what first.',
    what: {
      title: 'What you get',
      points: [
        'A verdict in one sentence: whether the pilot may start, and how far it may go.',
        'Which prerequisites are not in place, and who can open them.',
        'A plan in three horizons; every action says which answer it comes from.',
        'What the agency has no power to settle, written as a request to the central authority, ready to send.',
      ],
    },
    whom: {
      title: 'Who it is for',
      people: [
        {
          name: 'Respondents',
          text: 'Case officers, IT, legal, accounting: each answers the few questions they know about. “Not known” is an answer, with the name of who would know.',
        },
        {
          name: 'Coordinators',
          text: "Section chiefs: they see who has not answered and where views differ, and settle the agency's answer.",
        },
        {
          name: 'Approvers',
          text: 'The head or a deputy: one page says whether to start, what comes first, and what it needs from them.',
        },
        { name: 'Partner agencies', text: 'They answer for themselves; the lead agency does not answer for them.' },
        {
          name: 'Reviewers',
          text: 'The reviewing body looks at what was submitted, and collects what only the centre can settle.',
        },
      ],
    },
    way: {
      title: 'Four steps',
      text: 'You may stop at any point and come back.',
      steps: [
        { name: 'Say what the pilot is', text: 'Which service, with which agencies, and how data will be exchanged.' },
        {
          name: 'Look at the seven prerequisites first',
          text: 'Answer the {gateFactors} factors behind them: about ten minutes. If one is not in place you are told at once, with what usually opens it.',
        },
        {
          name: 'Complete all {factors} factors',
          text: 'Each goes to those who know best, and they answer alone. Where they are two levels or more apart, talk first, then settle.',
        },
        {
          name: 'Two people sign, and the report is yours',
          text: 'The coordinator asks, a second person approves, and the result is sealed. The report can be downloaded, printed and recomputed.',
        },
      ],
    },
    gates: {
      title: 'The seven prerequisites',
      text: 'An average hides what stops a pilot. So these come first: with one of them not in place, no score, however high, makes the pilot ready to run.',
      opened: 'What usually opens it',
      by: 'Who can open it',
    },
    confidential: {
      title: 'Who sees your answers',
      text: 'There are three tiers, each seen by different people.',
      tier: 'Tier',
      seenBy: 'Seen by',
      tiers: [
        {
          name: 'Personal answers',
          seen: 'Only yourself. The coordinator sees how many answered; from three on, the median and whether views differ; from five on, by how much. You may release your level and post yourself.',
        },
        { name: "The agency's draft", seen: 'Only the agency.' },
        {
          name: 'The submitted version',
          seen: 'The agency and the reviewing body, which sees neither personal answers nor drafts.',
        },
      ],
      points: [
        'There is no public ranking.',
        'The database itself keeps agencies apart; nothing is merely hidden from the screen.',
        'Please do not enter personal data.',
      ],
    },
    api: {
      title: 'For programs',
      text: 'Answering, scoring, handing in and reports can all be done from your own systems through the API.',
      docs: 'How to use the API',
      machine: 'The OpenAPI 3.1 document',
    },
  },
  docs: DOCS_EN,
  errors: {
    notFound: {
      title: 'There is no such page',
      help: 'The address may be mistyped, or the page has moved. Check the address, or start again from the home page.',
    },
    unexpected: {
      title: 'Something went wrong',
      help: 'It has been recorded. Please try again later; if it keeps happening, tell the administrator at what time.',
    },
    away: {
      title: 'The service is away for a moment',
      help: 'Please reload this page shortly. Whatever has been saved is safe.',
    },
    other: { title: 'This request cannot be handled', help: 'Go back one page, or start again from the home page.' },
    home: 'To the home page',
    status: 'Status {}',
  },
};
