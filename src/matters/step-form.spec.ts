import { freshStepForm, readStepForm, stepBody } from './step-form.js';

const typed = { reason: ' 多縣市提報 ', ministry: '內政部', answer: '同意\r\n試辦', documentNumber: '', date: '' };

describe('the form of a step', () => {
  it('sends what belongs to the step and nothing that was left empty', () => {
    const form = readStepForm(typed);
    expect(stepBody('send', form)).toEqual({ step: 'send', reason: '多縣市提報', ministry: '內政部' });
    expect(stepBody('answer', form)).toEqual({ step: 'answer', reason: '多縣市提報', answer: { text: '同意\n試辦' } });
    expect(stepBody('settle', form)).toEqual({ step: 'settle', reason: '多縣市提報' });
  });

  it('begins with the ministry that it was put to before', () => {
    expect(freshStepForm('法務部').ministry).toBe('法務部');
    expect(freshStepForm(null).ministry).toBe('');
  });
});
