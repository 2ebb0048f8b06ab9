import { welcome } from './welcome.js';

const place = { publicUrl: 'http://127.0.0.1:3000' };

describe('what a newcomer reads in the terminal', () => {
  it('names the reviewing body as the settings do, beside its demo accounts', () => {
    const text = welcome(place, 'secret', { firstInvitation: null, reviewingBody: '國家發展委員會' });
    expect(text).toMatch(/reviewer@rdec\.example\s+國家發展委員會\s+reviewer/);
    expect(text).toMatch(/coordinator@taipei\.example\s+臺北市政府\s+coordinator/);
    expect(text).not.toContain('研考會');
  });

  it('shows the link of the first administrator only where there is none, and no demo accounts without a demo', () => {
    const link = 'http://127.0.0.1:3000/invitations/token';
    expect(welcome(place, null, { firstInvitation: link, reviewingBody: '研考會' })).toContain(link);
    expect(welcome(place, null, { firstInvitation: null, reviewingBody: '研考會' })).not.toContain('rdec.example');
  });
});
