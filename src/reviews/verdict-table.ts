import type { ReviewFile } from './review-file.js';
import { LEAST_SHARE_VERIFIED } from '../scoring/verified.js';
import type { VerifiedResult } from '../scoring/verified.js';
import { gateTable } from './gate-table.js';
import { bandText, signed, wholePercent } from './band-text.js';
import { isDecided } from './review.status.js';
import type { TextInput } from './found-text.js';

/** The self-assessed result beside the verified one, overall and by dimension. Pure. */
export function verdictTable(
  { submission, framework, review }: Pick<ReviewFile, 'submission' | 'framework' | 'review'>,
  verified: VerifiedResult | null,
  { locale, words }: TextInput,
) {
  const frame = framework.wording.frame[locale];
  const { result } = submission.findings;
  // Where nothing is verified the verified score is the agency's own, and would read as a verdict.
  const found = verified?.shareVerified ? verified.result : null;
  const row = (name: string, self: number | null, other: number | null, difference: number | null) => ({
    name,
    self: self === null ? null : self.toFixed(1),
    verified: other === null ? null : other.toFixed(1),
    difference: difference === null ? null : signed(difference),
  });
  return {
    self: { band: bandText(result.band, result.bandIsAtMost, frame) },
    verified: verified && {
      band:
        verified.band === 'under-review'
          ? words.say(locale, isDecided(review.status) ? 'reviews.tooLittle' : 'reviews.underReview')
          : bandText(verified.band, verified.result.bandIsAtMost, frame),
      isUnderReview: verified.band === 'under-review',
      /** Whether what is missing for a band can still come. */
      mayCome: verified.band === 'under-review' && !isDecided(review.status),
      share: wholePercent(verified.shareVerified ?? 0),
      least: wholePercent(LEAST_SHARE_VERIFIED),
    },
    gates: gateTable(result.gates, verified, frame),
    rows: [
      row(
        words.say(locale, 'reviews.verdict.overall'),
        result.overall.score,
        found?.overall.score ?? null,
        verified?.difference.overall ?? null,
      ),
      ...result.dimensions.map(({ code, score }, index) =>
        row(
          frame.dimensions[code]!.name,
          score,
          found?.dimensions[index]!.score ?? null,
          verified?.difference.dimensions[index]!.difference ?? null,
        ),
      ),
    ],
  };
}
