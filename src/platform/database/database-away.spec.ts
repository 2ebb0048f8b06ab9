import { isDatabaseAway, isDatabaseBusy } from './database-away.js';

describe('What a query failed of', () => {
  const withCode = (code: string) => Object.assign(new Error('failed'), { driverError: { code } });

  it.each(['40P01', '40001', '55P03', '57014'])('%s: the database gave this one up, and is there', (code) => {
    expect([isDatabaseBusy(withCode(code)), isDatabaseAway(withCode(code))]).toEqual([true, false]);
  });

  it.each(['ECONNREFUSED', '57P01', '08006'])('%s: the database is away', (code) => {
    expect([isDatabaseBusy(withCode(code)), isDatabaseAway(withCode(code))]).toEqual([false, true]);
  });

  it('a breach of a rule is neither', () => {
    expect([isDatabaseBusy(withCode('23505')), isDatabaseAway(withCode('23505'))]).toEqual([false, false]);
  });

  it('is found under whatever wraps it, and in a circle of causes', () => {
    const wrapped: Error & { cause?: unknown } = new Error('several', { cause: withCode('40P01') });
    expect(isDatabaseBusy(new AggregateError([wrapped]))).toBe(true);
    wrapped.cause = wrapped;
    expect(isDatabaseBusy(wrapped)).toBe(false);
  });
});
