import { mutated } from './mutation.js';
import type { Change } from './mutation.js';

describe('A spoilt body', () => {
  const add = (name: string, ...steps: number[]): Change => ({ steps, how: 'add', name, value: 7 });

  it('gains a member, whatever the member is called', () => {
    expect(JSON.stringify(mutated({ list: [1] }, [add('__proto__', 0)]))).toBe('{"list":[1],"__proto__":7}');
  });

  it('keeps the length of a list, which JSON cannot say', () => {
    expect(mutated({ list: [1] }, [add('length', 0, 0)])).toEqual({ list: [1] });
  });

  it('leaves the body it was made from alone', () => {
    const body = { list: [1] };
    mutated(body, [{ steps: [0], how: 'remove', name: '', value: null }]);
    expect(body).toEqual({ list: [1] });
  });
});
