/** One thing wrong with an uploaded workbook; sheet and cell are '' where it is the file as a whole. */
export interface WorkbookFault {
  readonly sheet: string;
  readonly cell: string;
  readonly code: string;
  /** One sentence, without the place. */
  readonly sentence: string;
  /** The head of the column, for people; '' where there is none. */
  readonly head: string;
}
