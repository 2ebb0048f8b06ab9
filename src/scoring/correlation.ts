/**
 * Running squared correlation of several series with one other (Pearson's r², 0..1), by sums of shifted values:
 * the first value of each series is its origin, which keeps the sums small and a constant series exactly constant.
 */
export class SquaredCorrelations {
  private count = 0;
  private readonly origins: Float64Array;
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private readonly products: Float64Array;
  private otherOrigin = 0;
  private otherSum = 0;
  private otherSquares = 0;

  constructor(series: number) {
    this.origins = new Float64Array(series);
    this.sums = new Float64Array(series);
    this.squares = new Float64Array(series);
    this.products = new Float64Array(series);
  }

  add(values: Float64Array, other: number): void {
    if (this.count === 0) {
      this.origins.set(values);
      this.otherOrigin = other;
    }
    this.count++;
    const y = other - this.otherOrigin;
    this.otherSum += y;
    this.otherSquares += y * y;
    for (let index = 0; index < values.length; index++) {
      const x = values[index]! - this.origins[index]!;
      this.sums[index]! += x;
      this.squares[index]! += x * x;
      this.products[index]! += x * y;
    }
  }

  /** 0 where either series is constant. */
  of(index: number): number {
    const n = this.count;
    const sum = this.sums[index]!;
    const variance = n * this.squares[index]! - sum * sum;
    const otherVariance = n * this.otherSquares - this.otherSum * this.otherSum;
    if (variance <= 0 || otherVariance <= 0) return 0;
    const covariance = n * this.products[index]! - sum * this.otherSum;
    return Math.min(1, (covariance * covariance) / (variance * otherVariance));
  }
}
