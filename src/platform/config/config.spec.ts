import { ConfigError, readConfig } from './config.js';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment, '/srv/app');
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({}, '/srv/app')).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      dataDir: '/srv/app/.data',
      publicUrl: 'http://127.0.0.1:3000',
      demo: true,
      timeZone: 'Asia/Taipei',
    });
  });

  it('makes a demo workspace only in the embedded database, unless told otherwise', () => {
    const databaseUrl = 'postgres://service@db/readiness';
    expect(readConfig({ DATABASE_URL: databaseUrl }, '/').demo).toBe(false);
    expect(readConfig({ DATABASE_URL: databaseUrl, DEMO: '1' }, '/').demo).toBe(true);
    expect(readConfig({ DEMO: '0' }, '/').demo).toBe(false);
  });

  it('names every wrong value at once', () => {
    const faults = faultsOf({
      PORT: '70000',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
      TIME_ZONE: 'Asia/Nowhere',
      DEMO_PASSWORD: 'short',
      PUBLIC_URL: 'ftp://x',
      DATABASE_URL: 'mysql://root:secret@db/x',
    });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'DEMO',
      'DEMO_PASSWORD',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'TIME_ZONE',
    ]);
  });

  it('refuses port 0: the address printed at start would lead nowhere', () => {
    expect(faultsOf({ PORT: '0' })).toEqual(['PORT must be a whole number from 1 to 65535, not "0"']);
  });

  it('never shows the password in a wrong database address', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://root:secret@db/x' }).join()).not.toContain('secret');
  });

  it('mails only where both the server and the sender are known', () => {
    expect(readConfig({}, '/').mail).toBeNull();
    const [SMTP_URL, MAIL_FROM] = ['smtps://us%40er:p%40ss@mail.example:465', '準備度評估 <noreply@rdec.example>'];
    expect(readConfig({ SMTP_URL, MAIL_FROM }, '/').mail).toEqual({ smtpUrl: SMTP_URL, from: MAIL_FROM });
    expect(faultsOf({ SMTP_URL })).toEqual(['SMTP_URL is set without MAIL_FROM']);
    expect(faultsOf({ MAIL_FROM })).toEqual(['MAIL_FROM is set without SMTP_URL']);
  });

  it('never shows the password in a wrong mail server’s address, and takes no sender that is no address', () => {
    const wrong = faultsOf({ SMTP_URL: 'http://user:secret@mail.example', MAIL_FROM: 'nobody' });
    expect(wrong).toEqual([
      'SMTP_URL must be an smtp:// or smtps:// address',
      'MAIL_FROM must be an e-mail address, not "nobody"',
    ]);
  });

  it('refuses an owner without a service user', () => {
    expect(faultsOf({ DATABASE_OWNER_URL: 'postgres://owner@db/x' })).toHaveLength(1);
  });
});
