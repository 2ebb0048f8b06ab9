import { ExportSlots } from './export-slots.js';

describe('Places for exports', () => {
  const endless = new Promise<void>(() => undefined);

  it('one for each person, and two in all', async () => {
    const slots = new ExportSlots();
    void slots.hold('one', () => endless);
    await expect(slots.hold('one', async () => 'again')).rejects.toMatchObject({ status: 429 });
    void slots.hold('two', () => endless);
    await expect(slots.hold('three', async () => 'third')).rejects.toMatchObject({ status: 429 });
  });

  it('are free again for whoever asks as soon as the file has come', async () => {
    const slots = new ExportSlots();
    const { promise: sent, resolve } = Promise.withResolvers<void>();
    const first = slots.hold('one', () => sent);
    const next = slots.hold('one', async () => 'next');
    resolve();
    await first;
    expect(await next).toBe('next');
  });

  it('are free again after a failure too', async () => {
    const slots = new ExportSlots();
    await expect(slots.hold('one', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await slots.hold('one', async () => 'next')).toBe('next');
  });
});
