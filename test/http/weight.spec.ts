import request from 'supertest';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserOf } from '../support/browser-session.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

describe('What pages are made of', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  it('is fetched once: browsers keep styles, scripts and font for a year, under addresses that change with them', async () => {
    const { text } = await browserOf(app).get('/');
    const addresses = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) =>
      address!.replaceAll('&#x3D;', '='),
    );
    expect(addresses.map((address) => address.split('?')[0])).toEqual(
      expect.arrayContaining(['/assets/site.css', '/assets/fonts.css', '/assets/site.js', '/assets/icon.svg']),
    );
    const fixed = ['/fonts/noto-sans-tc/files/noto-sans-tc-119-400-normal.woff2', '/assets/stand-in.ttf'];
    for (const address of new Set([...addresses, ...fixed])) {
      const { status, headers } = await request(app.url).get(address);
      expect([address, status, headers['cache-control'], headers['set-cookie']]).toEqual([
        address,
        200,
        FOR_EVER,
        undefined,
      ]);
      if (!fixed.includes(address)) expect(address).toMatch(/\?v=[0-9a-f]{12}$/);
    }
  });

  it('travels compressed, pages too', async () => {
    const { text } = await browserOf(app).get('/');
    const styles = /href="(\/assets\/site\.css[^"]*)"/.exec(text)![1]!.replaceAll('&#x3D;', '=');
    for (const path of ['/', styles]) {
      const { headers } = await request(app.url).get(path).set('Accept', 'text/html').set('Accept-Encoding', 'gzip');
      expect([path, headers['content-encoding'], headers.vary?.includes('Accept-Encoding')]).toEqual([
        path,
        'gzip',
        true,
      ]);
    }
  });

  it('is no page: those that show anything of anybody are kept nowhere', async () => {
    const { headers } = await browserOf(app).get('/sign-in');
    expect(headers['cache-control']).toMatch(/no-store|no-cache/);
    expect(headers.etag).toBeUndefined();
  });
});
