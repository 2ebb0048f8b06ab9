import type { Locale } from '../advice/action.js';
import type { Words } from '../platform/views/words.js';
import type { FrameText } from '../report-content/wording.js';
import type { Band } from '../scoring/framework-structure.js';
import type { VerifiedBand } from '../scoring/verified.js';

/** 至多宜先行籌備 */
export function bandText(band: string, isAtMost: boolean, frame: FrameText): string {
  const { name } = frame.bands[band as Band];
  return isAtMost ? `${frame.atMost}${name}` : name;
}

/** A verified band, or that too little was verified for one. */
export function verifiedBandText(band: VerifiedBand, frame: FrameText, words: Words, locale: Locale): string {
  return band === 'under-review' ? words.say(locale, 'reviews.tooLittle') : frame.bands[band].name;
}

/** With its sign, so that nobody has to guess which way it goes. */
export function signed(difference: number): string {
  return difference > 0 ? `+${difference.toFixed(1)}` : difference.toFixed(1).replace('-', '−');
}

/** Of a share of one, rounded down: 59.9 % is not yet 60 %. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-7);
}
