import { faultSentence } from './fault-sentences.js';
import { codeOf } from './finding.js';
import type { Finding, Locale } from './finding.js';
import { pointerBelow } from './sheet-fault.js';
import type { Fault } from './sheet-fault.js';

/** Puts a finding into words for a reader who knows the members by other names than JSON's. */
export type SayFault = (locale: Locale, member: string, finding: Finding) => string;

/** A place in the document that is being read, where faults can be reported; all places share one list. */
export class Place {
  private constructor(
    private readonly faults: Fault[],
    private readonly locale: Locale,
    private readonly pointer: string,
    /** As a sentence names it: `level`, `answers[3]`, '' for the whole document. */
    private readonly name: string,
    private readonly say: SayFault,
  ) {}

  static root(faults: Fault[], locale: Locale, say: SayFault = faultSentence): Place {
    return new Place(faults, locale, '', '', say);
  }

  member(name: string): Place {
    return new Place(this.faults, this.locale, pointerBelow(this.pointer, name), name, this.say);
  }

  item(index: number): Place {
    return new Place(this.faults, this.locale, pointerBelow(this.pointer, index), `${this.name}[${index}]`, this.say);
  }

  /** Returns undefined, so that a reader can end with it. */
  refuse(finding: Finding): undefined {
    const { pointer, locale, name, say } = this;
    this.faults.push({ pointer, code: codeOf(finding.kind), detail: say(locale, name, finding) });
  }
}
