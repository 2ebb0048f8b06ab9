import { createHash } from 'node:crypto';
import { DOCX, PDF, XLSM } from '../fixtures/files.js';
import { zipOf } from '../fixtures/zip.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aPieceOfEvidence, anAssessment } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { postBytes, postForm } from './form.js';
import type { FormPart } from './form.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet } from './sheets.js';

const MOST_BYTES = 10 * 1024 * 1024;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const file = (fileName: string, content: Buffer = PDF, type?: string): FormPart => ({
  name: 'file',
  fileName,
  content,
  type,
});
/** A PDF of exactly so many bytes. */
const pdfOf = (bytes: number) => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length, ' ')]);

let app: TestApp;
let id: string;
beforeAll(async () => (app = await startApp()));
beforeEach(async () => (id = await anAssessment(app, aShortSheet())));
afterAll(() => app.stop());

const at = (factor = 'L1') => `/api/v1/assessments/${id}/answers/${factor}/evidence`;
const upload = (parts: FormPart[], by: Person = app.people.respondent, factor?: string) =>
  postForm(app.as(by), at(factor), ...parts);
const list = async (factor?: string) =>
  (await app.as(app.people.coordinator).get(at(factor))).body.items as { id: string }[];

describe('A file as evidence', () => {
  it('is kept as it is, by anybody of the agency, and shown to all of them', async () => {
    const said = [
      { name: 'title', content: '首長裁示' },
      { name: 'date', content: '2009-05' },
      { name: 'holder', content: '' },
    ];
    const { status, body, headers } = await upload([file('裁示.docx', DOCX, 'text/html'), ...said]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'file', factor: 'L1', title: '首長裁示', date: '2009-05', holder: null });
    expect(body).toMatchObject({ fileName: '裁示.docx', sizeBytes: DOCX.length, sha256: sha256(DOCX), sealed: false });
    expect(body.mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(headers['location']).toBe(`${at()}/${body.id}`);
    expect(await list()).toEqual([body]);
    const asJson = await app.as(app.people.approver).get(`${at()}/${body.id}`).set('Accept', 'application/json');
    expect(asJson.body).toEqual(body);
  });

  it('comes back byte for byte, always as a download without any power', async () => {
    const evidence = await aPieceOfEvidence(app, id, app.people.respondent, { name: '"公文" v2;📄.pdf', bytes: PDF });
    const got = await app.as(app.people.coordinator).get(`${at()}/${evidence}`).buffer(true);
    expect(got.status).toBe(200);
    expect(Buffer.from(got.body as Buffer).equals(PDF)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
      etag: `"${sha256(PDF)}"`,
    });
    const disposition = got.headers['content-disposition']!;
    expect(disposition).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''\S+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toBe('"公文" v2;📄.pdf');
    const again = app.as(app.people.coordinator).get(`${at()}/${evidence}`).set('If-None-Match', got.headers['etag']!);
    expect((await again).status).toBe(304);
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['a"b\r\nX-Injected: 1.pdf', 'a"bX-Injected: 1.pdf'],
    ['會議 📄.html', '會議 📄.html.pdf'],
  ])('may be called %j and is safe to have', async (given, kept) => {
    const { body } = await upload([file(given)]);
    expect(body.fileName).toBe(kept);
    const { headers, status } = await app.as(app.people.respondent).get(`${at()}/${body.id}`);
    expect([status, headers['x-injected']]).toEqual([200, undefined]);
  });

  it('sent twice, by a double click, is there once', async () => {
    const answers = await Promise.all([upload([file('a.pdf')]), upload([file('a.pdf')]), upload([file('a.pdf')])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(await list()).toHaveLength(1);
    expect((await upload([file('b.pdf')])).status).toBe(201);
  });

  it('is evidence for its own answer alone', async () => {
    const { body } = await upload([file('a.pdf')]);
    expect(await list('L2')).toEqual([]);
    expectProblem(await app.as(app.people.respondent).get(`${at('L2')}/${body.id}`), 404);
    expectProblem(await app.as(app.people.respondent).delete(`${at('L2')}/${body.id}`), 404);
  });
});

describe('A file that is refused', () => {
  it.each([
    [
      'a web page that says it is a PDF',
      file('a.pdf', Buffer.from('<html><script>1</script>'), 'application/pdf'),
      'file-not-accepted',
    ],
    ['a workbook with macros', file('a.xlsx', XLSM), 'file-macros'],
    ['a zip', file('a.docx', zipOf({ name: 'a.txt', content: 'x' })), 'file-not-accepted'],
    [
      'a zip bomb',
      file('a.docx', zipOf({ name: 'a', content: Buffer.alloc(9e6), deflated: true })),
      'file-expands-too-far',
    ],
    ['an empty file', file('a.pdf', Buffer.alloc(0)), 'file-empty'],
    ['half a document', file('a.docx', DOCX.subarray(0, 60)), 'file-damaged'],
  ])('%s is refused with a sentence', async (_, part, code) => {
    const problem = expectProblem(await upload([part]), 422, 'invalid');
    expect(listed(problem)).toEqual([`/file ${code}`]);
    expect(problem.errors[0]!.detail).toMatch(/\p{Script=Han}/u);
    expect(await list()).toEqual([]);
  });

  it('10 MB is taken, one byte more is not', async () => {
    expect((await upload([file('a.pdf', pdfOf(MOST_BYTES))])).status).toBe(201);
    expectProblem(await upload([file('b.pdf', pdfOf(MOST_BYTES + 1))]), 413, 'too-large');
    expectProblem(await upload([file('c.pdf', pdfOf(2 * MOST_BYTES))]), 413, 'too-large');
    expect(await list()).toHaveLength(1);
  });

  it('a form is refused that has no file, two, one under another name, or fields that nobody knows', async () => {
    expect(listed(expectProblem(await upload([]), 422))).toEqual(['/file required']);
    expect(listed(expectProblem(await upload([file('')]), 422))).toEqual(['/file required']);
    expect(listed(expectProblem(await upload([file('a.pdf'), file('b.pdf')]), 422))).toEqual(['/file too-many']);
    const foreign = { ...file('a.pdf'), name: 'other' };
    expect(listed(expectProblem(await upload([foreign]), 422))).toEqual(['/file unknown-field']);
    const odd = [file('a.pdf'), { name: 'title', content: '\u0007' }, { name: '__proto__', content: 'x' }];
    expect(listed(expectProblem(await upload(odd), 422))).toEqual(['/title wrong-value', '/__proto__ unknown-field']);
  });

  it('a form that breaks off or makes no sense is malformed', async () => {
    const agent = app.as(app.people.respondent);
    for (const bytes of [
      '',
      'nonsense',
      '--part-7d1f\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx',
    ]) {
      expectProblem(await postBytes(agent, at(), Buffer.from(bytes || ' ')), 400, 'malformed-form');
    }
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `f${index}`, content: 'x' }));
    expectProblem(await upload(many), 400, 'malformed-form');
    expectProblem(await upload([{ name: 'title', content: 'x'.repeat(100_000) }]), 400, 'malformed-form');
    expectProblem(await agent.post(at()).set('Content-Type', 'multipart/form-data').send('x'), 400, 'malformed-form');
  });

  it('a stranger meets 401, a reviewer 403 and another agency 404, whatever they send', async () => {
    const tooLarge = [file('a.pdf', pdfOf(MOST_BYTES + 1))];
    expectProblem(await postForm(app.http, at(), ...tooLarge), 401);
    expectProblem(await upload(tooLarge, app.people.reviewer), 403);
    expectProblem(await upload([file('a.html', Buffer.from('<html>'))], app.people.taipeiCoordinator), 404);
  });

  it('no other route takes a form', async () => {
    const form = postForm(app.as(app.people.coordinator), '/api/v1/pilots', file('a.pdf'));
    expectProblem(await form, 415, 'unsupported-media-type');
  });
});

describe('A reference as evidence', () => {
  const refer = (body: object, factor?: string) => app.as(app.people.respondent).post(at(factor)).send(body);

  it('is a title, and what is needed to find the document', async () => {
    const said = { title: '協商會議紀錄', documentNumber: '府研資字第0980001號', date: '2009-05-03', holder: '研考處' };
    const { status, body } = await refer(said);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'reference', ...said, fileName: null, sha256: null });
    expect((await refer(said)).body).toEqual(body);
    expect((await app.as(app.people.coordinator).get(`${at()}/${body.id}`)).body).toEqual(body);
  });

  it.each([
    [{}, ['/title required']],
    [{ title: ' ' }, ['/title wrong-value']],
    [{ title: 'x'.repeat(201) }, ['/title wrong-value']],
    [{ title: 7, date: '98/5/3' }, ['/title wrong-type', '/date wrong-value']],
    [
      { title: '函', documentNumber: 'x'.repeat(101), holder: 'x'.repeat(201) },
      ['/documentNumber wrong-value', '/holder wrong-value'],
    ],
    [{ title: '函', kind: 'file' }, ['/kind unknown-field']],
  ])('%j is refused', async (body, faults) => {
    expect(listed(expectProblem(await refer(body), 422))).toEqual(faults);
  });

  it('an answer takes twenty pieces and no more, however many come at once', async () => {
    for (let n = 0; n < 18; n++) await refer({ title: `函 ${n}` });
    const answers = await Promise.all([18, 19, 20, 21].map((n) => refer({ title: `函 ${n}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expectProblem(await refer({ title: '再一件' }), 409, 'too-many-pieces');
    expect((await refer({ title: '函 0' })).status).toBe(200);
    expect((await refer({ title: '另一項' }, 'L2')).status).toBe(201);
  });

  it('pages through what there is', async () => {
    for (const title of ['一', '二', '三']) await refer({ title });
    const first = await app.as(app.people.coordinator).get(`${at()}?limit=2`);
    const next = await app.as(app.people.coordinator).get(`${at()}?cursor=${first.body.nextCursor}`);
    const titles = [...first.body.items, ...next.body.items].map(({ title }: { title: string }) => title);
    expect([titles, next.body.nextCursor]).toEqual([['一', '二', '三'], null]);
  });
});
