import { anAnswer, aSheet, aSubmission } from '../support/builders.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { factorCodes } from '../fixtures/framework.js';

describe('What the centre wants to know of a pilot', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function reviewed() {
    const proof = { kind: 'reference' as const, documentNumber: '府研字第 0980001 號', title: '作業要點' };
    const answers = factorCodes.map((factor) => anAnswer({ factor, level: factor === 'G10' ? 2 : 4 }));
    const proven = answers.map((answer) => (answer.factor === 'T3' ? { ...answer, evidence: [proof] } : answer));
    const { id } = await aSubmission(app, aSheet({ answers: proven }));
    const review = await app.as(app.people.reviewer).post(`/api/v1/submissions/${id}/review`);
    return review.body.id as string;
  }

  it('stands with the answers that say it, and counts what the review has verified', async () => {
    const review = await reviewed();
    const finding = { verdict: 'confirm' };
    await app.as(app.people.reviewer).put(`/api/v1/reviews/${review}/findings/T3`).send(finding);
    const { status, body } = await app.as(app.people.reviewer).get(`/api/v1/reviews/${review}/points`);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(7);
    const money = body.items.find(({ id }: { id: string }) => id === 'money');
    expect(money).toMatchObject({ factors: ['T3', 'G10', 'G20', 'G15'], inPlace: 3, evidenced: 1, verified: 1 });
    expect(body.claims).toMatchObject({ high: factorCodes.length - 1, evidenced: 1 });
  });

  it('is read by the reviewing body in its own language', async () => {
    const review = await reviewed();
    const inEnglish = await app
      .as(app.people.administrator)
      .get(`/api/v1/reviews/${review}/points`)
      .set('Accept-Language', 'en');
    expect(inEnglish.body.items[0].name).toBe('Whether anybody can carry it');
  });
});
