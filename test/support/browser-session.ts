import request from 'supertest';
import type { SentFile } from '../../src/platform/http/file-body.js';
import { postForm } from '../http/form.js';
import type { TestApp } from './app.js';
import { PASSWORD } from './people.js';
import type { Person } from './people.js';

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';

/** Forms and pages as a browser sends and gets them: cookies kept, the form token of the last page added. */
export interface BrowserSession {
  get(path: string): Promise<request.Response>;
  /** As if the form of a page of ours were sent. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<request.Response>;
  /** The same for a form with a file; null = no file was chosen. The file comes last, as on our pages. */
  postFile(path: string, fields: Readonly<Record<string, string>>, file: SentFile | null): Promise<request.Response>;
  /** Without the form token and from elsewhere, as another site would. */
  postFromElsewhere(path: string, fields: Readonly<Record<string, string>>): Promise<request.Response>;
}

/** A browser that nobody has signed in with. */
export function browserOf(app: TestApp): BrowserSession {
  const agent = request.agent(app.url);
  let token = '';
  const seen = (response: request.Response): request.Response => {
    token = /name="_csrf" value="([^"]+)"/.exec(response.text ?? '')?.[1] ?? token;
    return response;
  };
  const send = (path: string, fields: object) => agent.post(path).set('Accept', HTML).type('form').send(fields);
  return {
    get: async (path) => seen(await agent.get(path).set('Accept', HTML)),
    post: async (path, fields) =>
      seen(await send(path, { _csrf: token, ...fields }).set('Sec-Fetch-Site', 'same-origin')),
    postFile: async (path, fields, file) => {
      const form = Object.entries({ _csrf: token, ...fields }).map(([name, content]) => ({ name, content }));
      const chosen = { name: 'file', fileName: file?.name ?? '', content: file?.bytes ?? '' };
      const sent = postForm(agent, path, ...form, chosen)
        .set('Accept', HTML)
        .set('Sec-Fetch-Site', 'same-origin');
      return seen(await sent);
    },
    postFromElsewhere: async (path, fields) => seen(await send(path, fields).set('Sec-Fetch-Site', 'cross-site')),
  };
}

/** A browser in which a person has signed in by the page for it. */
export async function browserAs(app: TestApp, person: Pick<Person, 'email'>): Promise<BrowserSession> {
  const browser = browserOf(app);
  await browser.get('/sign-in');
  const { status } = await browser.post('/sign-in', { email: person.email, password: PASSWORD });
  if (status !== 303) throw new Error(`${person.email} could not sign in: ${status}`);
  // The token of the signed-in browser, as the first page after it shows it.
  await browser.get('/');
  return browser;
}
