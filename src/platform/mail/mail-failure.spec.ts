import { mailFailure } from './mail-failure.js';

const failed = (more: object) => Object.assign(new Error('550 <wang@kaohsiung.example> no such mailbox'), more);

describe('a letter that did not go out', () => {
  it('is told by a code, without the address and without what the other server said', () => {
    const { code, message } = mailFailure(failed({ code: 'EENVELOPE', responseCode: 550 }));
    expect(code).toBe('EENVELOPE 550');
    expect(message).not.toContain('wang');
  });

  it.each([
    ['a mailbox that does not exist', { code: 'EENVELOPE', responseCode: 550 }, true],
    ['a mailbox that is full for now', { code: 'EENVELOPE', responseCode: 452 }, false],
    ['a server that is down', { code: 'ECONNREFUSED' }, false],
    ['a wrong password, which somebody will correct', { code: 'EAUTH', responseCode: 535 }, false],
    ['anything else', {}, false],
  ])('because of %s: whether to give up', (_, more, isFinal) => {
    expect(mailFailure(failed(more)).isFinal).toBe(isFinal);
  });

  it('is no reason to stumble over what is thrown', () => {
    expect(mailFailure(undefined).code).toBe('EUNKNOWN');
    expect(mailFailure({ code: 'a b\nc' }).code).toBe('EUNKNOWN');
  });
});
