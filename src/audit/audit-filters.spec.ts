import { readAuditForm } from './audit-filters.js';

describe('What the audit is narrowed to', () => {
  it('is refused where the last day is before the first, rather than answered with an empty list', () => {
    expect(readAuditForm({ from: '2026-11-23', until: '2026-11-22' }).wrong).toEqual(['until']);
    expect(readAuditForm({ from: '2026-11-23', until: '2026-11-23' }).wrong).toEqual([]);
    expect(readAuditForm({ from: 'x', until: '2026-11-23' }).wrong).toEqual(['from']);
  });
});
