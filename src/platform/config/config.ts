import { isAbsolute, resolve } from 'node:path';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything the environment decides, read once. Every name is listed in the README. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The service's own database user; null = embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** The owner of the schema: migrations, queue. Needed by `npm start` to migrate, never by a request. */
  readonly databaseOwnerUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly chromiumPath: string | null;
  readonly demo: boolean;
  /** null = random, kept in the data folder. */
  readonly demoPassword: string | null;
  readonly timeZone: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** How long a token of a program is valid. */
  readonly tokenHours: number;
  /** How long a browser stays signed in after its last use. */
  readonly sessionMinutes: number;
  /** null = nothing is mailed. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly reviewingBody: { readonly 'zh-TW': string; readonly en: string };
}

export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** An address alone, or after a name: `準備度評估 <noreply@rdec.example>`. */
const MAIL_ADDRESS = /^([^<>\s@]+@[^<>\s@]+|[^<>\r\n]+<[^<>\s@]+@[^<>\s@]+>)$/;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment; an empty value counts as absent.
 *
 * @param root the project's root, against which a relative DATA_DIR is resolved
 * @throws ConfigError naming every wrong value
 */
export function readConfig(environment: Environment, root: string): Config {
  const faults: string[] = [];
  const read = new Reader(environment, faults);
  const databaseUrl = read.postgresUrl('DATABASE_URL');
  const databaseOwnerUrl = read.postgresUrl('DATABASE_OWNER_URL');
  if (databaseOwnerUrl && !databaseUrl) faults.push('DATABASE_OWNER_URL is set without DATABASE_URL');
  const host = read.text('HOST') ?? '127.0.0.1';
  const port = read.integer('PORT', 1, 65535) ?? 3000;
  const dataDir = read.text('DATA_DIR') ?? '.data';
  const config: Config = {
    host,
    port,
    databaseUrl,
    databaseOwnerUrl,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(root, dataDir),
    publicUrl: read.httpUrl('PUBLIC_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    chromiumPath: read.text('PUPPETEER_EXECUTABLE_PATH'),
    demo: read.flag('DEMO') ?? databaseUrl === null,
    demoPassword: read.password('DEMO_PASSWORD', 8),
    timeZone: read.timeZone('TIME_ZONE') ?? 'Asia/Taipei',
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS) ?? 'warn',
    tokenHours: read.integer('TOKEN_HOURS', 1, 24 * 30) ?? 12,
    sessionMinutes: read.integer('SESSION_MINUTES', 5, 720) ?? 120,
    mail: read.mail(),
    reviewingBody: {
      'zh-TW': read.text('REVIEWING_BODY_ZH') ?? '研考會',
      en: read.text('REVIEWING_BODY_EN') ?? 'RDEC',
    },
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

class Reader {
  constructor(
    private readonly environment: Environment,
    private readonly faults: string[],
  ) {}

  text(name: string): string | null {
    return this.environment[name]?.trim() || null;
  }

  password(name: string, least: number): string | null {
    const value = this.environment[name] || null;
    if (value !== null && [...value].length < least) this.faults.push(`${name} must have at least ${least} characters`);
    return value;
  }

  integer(name: string, from: number, to: number): number | null {
    const value = this.text(name);
    if (value === null) return null;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= from && number <= to) return number;
    return this.refuse(name, value, `a whole number from ${from} to ${to}`);
  }

  flag(name: string): boolean | null {
    const value = this.text(name);
    if (value === null) return null;
    return value === '1' ? true : value === '0' ? false : this.refuse(name, value, '1 or 0');
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | null {
    const value = this.text(name);
    if (value === null) return null;
    return values.find((one) => one === value) ?? this.refuse(name, value, `one of ${values.join(', ')}`);
  }

  httpUrl(name: string): string | null {
    return this.url(name, ['http:', 'https:'], 'an http or https address')?.replace(/\/+$/, '') ?? null;
  }

  /** Addresses of databases carry passwords: the value itself is never shown. */
  postgresUrl(name: string): string | null {
    return this.url(name, ['postgres:', 'postgresql:'], 'a postgres:// address', true);
  }

  /** One without the other would mail nothing, or from nobody. The address of the server carries a password. */
  mail(): Config['mail'] {
    const smtpUrl = this.url('SMTP_URL', ['smtp:', 'smtps:'], 'an smtp:// or smtps:// address', true);
    const from = this.text('MAIL_FROM');
    if (from !== null && !MAIL_ADDRESS.test(from)) this.refuse('MAIL_FROM', from, 'an e-mail address');
    const [hasServer, hasSender] = [this.text('SMTP_URL') !== null, from !== null];
    if (hasServer && !hasSender) this.faults.push('SMTP_URL is set without MAIL_FROM');
    if (hasSender && !hasServer) this.faults.push('MAIL_FROM is set without SMTP_URL');
    return smtpUrl !== null && from !== null ? { smtpUrl, from } : null;
  }

  timeZone(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    try {
      new Intl.DateTimeFormat('en', { timeZone: value });
      return value;
    } catch {
      return this.refuse(name, value, 'a time zone such as Asia/Taipei');
    }
  }

  private url(name: string, protocols: string[], wanted: string, secret = false): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const valid = URL.canParse(value) && protocols.includes(new URL(value).protocol);
    return valid ? value : this.refuse(name, secret ? null : value, wanted);
  }

  private refuse(name: string, value: string | null, wanted: string): null {
    const found = value === null ? '' : `, not "${value.slice(0, 60)}"`;
    this.faults.push(`${name} must be ${wanted}${found}`);
    return null;
  }
}
