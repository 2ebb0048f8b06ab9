import { faultSentence } from './fault-sentences.js';
import { codeOf } from './finding.js';
import type { Finding, Locale } from './finding.js';
import { pointerBelow } from './sheet-fault.js';
import type { Fault } from './sheet-fault.js';

/** A place in the document that is being read, where faults can be reported; all places share one list. */
export class Place {
  private constructor(
    private readonly faults: Fault[],
    private readonly locale: Locale,
    private readonly pointer: string,
    /** As a sentence names it: `level`, `answers[3]`, '' for the whole document. */
    private readonly name: string,
  ) {}

  static root(faults: Fault[], locale: Locale): Place {
    return new Place(faults, locale, '', '');
  }

  member(name: string): Place {
    return new Place(this.faults, this.locale, pointerBelow(this.pointer, name), name);
  }

  item(index: number): Place {
    return new Place(this.faults, this.locale, pointerBelow(this.pointer, index), `${this.name}[${index}]`);
  }

  /** Returns undefined, so that a reader can end with it. */
  refuse(finding: Finding): undefined {
    const { pointer, locale, name } = this;
    this.faults.push({ pointer, code: codeOf(finding.kind), detail: faultSentence(locale, name, finding) });
  }
}
