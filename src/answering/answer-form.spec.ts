import { bodyOfForm, fieldOfPointer, formOfAnswer, formOfFields, saysTheSame } from './answer-form.js';

const typed = (fields: object) => formOfFields(fields as Record<string, unknown>);

describe('The form of an answer', () => {
  it('gives back what it was filled from', () => {
    const answer = {
      level: 2,
      confidence: 'low',
      cause: 'law',
      names: [{ kind: 'statute', name: '稅捐稽徵法第33條' }],
      note: '待函釋',
      evidence: [{ kind: 'reference', title: '會議紀錄' }],
    } as const;
    expect(bodyOfForm(formOfAnswer(answer), answer, null)).toEqual(answer);
  });

  it('sends only the reason that belongs to the chosen answer, and keeps the other in its field', () => {
    const form = typed({ answer: 'unknown', reasonUnknown: '非本科業管', reasonNotApplicable: '無此程序' });
    expect(bodyOfForm(form, null, '資訊室王先生')).toEqual({
      status: 'unknown',
      reason: '非本科業管',
      askWhom: '資訊室王先生',
    });
    expect(form.reasonNotApplicable).toBe('無此程序');
  });

  it('sends no confidence without a level', () => {
    expect(bodyOfForm(typed({ answer: 'not-applicable', confidence: 'high' }), null, null)).toEqual({
      status: 'not-applicable',
    });
  });

  it('takes a name without a kind for a body, and leaves out rows without a name', () => {
    const form = typed({ answer: '1', nameKind: ['', 'statute', ''], name: ['財政部', '', ''] });
    expect(bodyOfForm(form, null, null)).toEqual({ level: 1, names: [{ kind: 'body', name: '財政部' }] });
  });

  it('keeps names that it has no room to show', () => {
    const names = ['甲', '乙', '丙', '丁'].map((name) => ({ kind: 'body' as const, name }));
    const body = bodyOfForm(formOfAnswer({ level: 1, names }), { level: 1, names }, null) as { names: unknown };
    expect(body.names).toEqual(names);
  });

  it('is empty for anything that is no text', () => {
    expect(typed({ answer: ['1', '2'], note: 5, name: 'x' })).toMatchObject({ answer: '', note: '' });
  });

  it('tells a fault beside the field it belongs to', () => {
    expect(fieldOfPointer('/reason', typed({ answer: 'unknown' }))).toBe('reasonUnknown');
    expect(fieldOfPointer('/reason', typed({ answer: 'not-applicable' }))).toBe('reasonNotApplicable');
    expect(fieldOfPointer('/names/0/name', typed({}))).toBe('name');
    expect(fieldOfPointer('', typed({}))).toBe('answer');
  });

  it('knows the same answer in another order of members', () => {
    expect(saysTheSame({ level: 1, note: 'x' }, { note: 'x', level: 1 })).toBe(true);
    expect(saysTheSame({ level: 1 }, { level: 2 })).toBe(false);
  });
});
