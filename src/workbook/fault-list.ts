import type { Locale } from '../advice/action.js';
import type { Finding } from '../sheet/finding.js';
import { cellSentence } from './cell-fault-words.js';
import { columnOf, cellName } from './columns.js';
import type { Column } from './columns.js';
import type { WorkbookFault } from './workbook-faults.js';
import type { WorkbookWords } from './words-zh-tw.js';

/** A cell as faults name it. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly head: string;
}

/** Collects what is wrong, all of it, in the language of the reader. */
export class FaultList {
  readonly faults: WorkbookFault[] = [];

  constructor(
    readonly locale: Locale,
    /** Of the workbook, whose heads may be in another language than the reader's. */
    private readonly words: WorkbookWords,
  ) {}

  place(sheet: string, column: Column, row: number): CellPlace {
    return { sheet, cell: cellName(columnOf(column), row), head: this.words.heads[column] };
  }

  add(place: CellPlace, kind: Parameters<typeof cellSentence>[1], found?: unknown, allowed?: Finding['allowed']): void {
    this.push(place, kind, cellSentence(this.locale, kind, found, allowed));
  }

  push({ sheet, cell, head }: CellPlace, code: string, sentence: string): void {
    this.faults.push({ sheet, cell, head, code, sentence });
  }
}
