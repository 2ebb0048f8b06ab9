import type { WorkbookWords } from './words-zh-tw.js';

export const en: WorkbookWords = {
  heads: {
    code: 'Code',
    name: 'Factor',
    question: 'Question',
    level1: 'Level 1',
    level2: 'Level 2',
    level3: 'Level 3',
    level4: 'Level 4',
    level5: 'Level 5',
    answer: 'Answer',
    confidence: 'Confidence',
    reason: 'Reason',
    askWhom: 'Who would know',
    cause: 'Cause of a low level',
    statute: 'Statute in the way',
    database: 'Database in the way',
    body: 'Body in the way',
    system: 'System in the way',
    note: 'Note',
    documentNumber: 'Document number',
    date: 'Document date',
    title: 'Document title',
    holder: 'Held by',
  },
  groups: {
    asked: 'The question and its levels',
    answer: 'Your answer',
    obstacles: 'What stands in the way (one name a line)',
    evidence: 'Evidence',
  },
  sheets: { instructions: 'How to fill in', more: 'More evidence' },
  title: 'Readiness self-assessment: workbook',
  sheetLead:
    'Please fill in the pale yellow cells only. Read the descriptions of levels 1 to 5, then choose the highest level that is wholly true of your agency.',
  moreLead:
    'Where a question has more than one piece of evidence, enter the second and further ones here: choose the factor’s code, one piece a row.',
  polarity: (text) => `Reading hint: ${text}`,
  lacking: (text) => `Still lacking: ${text}`,
  prompts: {
    answer: {
      title: 'Answer',
      text: 'Choose 1 to 5. Where nobody can tell, choose “Not known”, with a reason and who would know.',
    },
    answerWithNotApplicable: {
      title: 'Answer',
      text: 'Choose 1 to 5. Where nobody can tell, choose “Not known”; where the matter does not exist in this pilot, “Not applicable”. Both need a reason.',
    },
    confidence: { title: 'Confidence', text: 'Only beside a level from 1 to 5; left empty it counts as “Medium”.' },
    date: { title: 'Document date', text: 'For example 2009-03-05 or 2009-03.' },
  },
  refused: { title: 'Please choose from the list', text: 'This cell takes only what is in its list.' },
  instructions: {
    pilot: 'Pilot',
    agency: 'Agency',
    provenance: 'Where this comes from',
    whose: 'This workbook holds',
    whoseAnswers: {
      agency: 'the agency’s consolidated answers (uploaded by the coordinator)',
      own: 'your own answers (uploaded by yourself)',
    },
    how: 'How to fill in',
    howText: [
      'There are 56 questions on four sheets, one for each dimension, and two more on the service item. You can fill them in over several sittings; a question left empty changes nothing in the service.',
      'Read the five levels of a question, then choose the highest that is wholly true. A higher level always means better prepared, whatever the factor’s name sounds like.',
      'Pale yellow cells are yours to fill in; all others are locked. Please do not add, delete or move columns.',
      'For a new line inside a cell press Alt + Enter.',
    ],
    level: 'Level',
    levelText: 'Enter 1, 2, 3, 4 or 5. Between two levels, enter the lower and say so in the note.',
    confidence: 'Confidence',
    unknown: 'Not known',
    unknownText:
      'Where nobody can tell, choose “Not known”, give a reason, and name the unit or post that would know. It does not count as a low score, but it widens the range of the result.',
    notApplicable: 'Not applicable',
    notApplicableText: (codes) =>
      `Only where the matter does not exist in this pilot, and with a reason. In this pilot it may be chosen for: ${codes}.`,
    notApplicableNone: 'In this pilot no question may be answered so.',
    low: 'Where a level is low',
    lowText:
      'Choose the main cause, and name the statutes, databases, bodies or systems in the way, one a line. The names help the reviewing body see what the centre has to settle.',
    evidence: 'Evidence',
    evidenceText:
      'Where there is a document, enter its number, date, title and holder; attach files on the website. The second and further pieces for a question go on “More evidence”.',
    privacy: 'No personal data, please',
    privacyText: 'Please do not enter applicants’ names, ID numbers, telephone numbers or the contents of their cases.',
    seen: 'Who sees it',
    seenConsolidated:
      'Until it is handed in, only people of your agency; once it has been signed and handed in, the reviewing body too.',
    seenOwn:
      'Nobody else sees your own answers. The coordinator sees how many people answered a question and, where there are enough of them, the median and how far they differ; the reviewing body sees no personal answers.',
    upload: 'When you are done',
    uploadText:
      'Save it as .xlsx and upload it under “Working offline” on the website. You will first be shown what would change. Where somebody has meanwhile changed an answer on the website, both versions are shown for you to choose; nothing is overwritten silently.',
    version: 'Version',
  },
  answers: { agency: 'agency', own: 'own answers' },
  fileName: (title, whose) => `Readiness-${title}-${whose}.xlsx`,
  page: { before: 'Page ', between: ' of ', after: '' },
  place: (sheet, cell, head) => `“${sheet}” ${cell}${head ? ` (${head})` : ''}: `,
  colon: ': ',
  comma: ', ',
  unanswered: 'Not answered',
  level: (level) => `Level ${level}`,
};
