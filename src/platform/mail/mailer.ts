import { createTransport } from 'nodemailer';
import type { Config } from '../config/config.js';
import { mailFailure } from './mail-failure.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** The same for the same letter, so that one that arrives twice is known again. */
  readonly id: string;
}

const TIMEOUT_MS = 10_000;

/** Letters by SMTP: the only place that speaks to a mail server. Never used inside a transaction. */
export class Mailer {
  private readonly transport: ReturnType<typeof transportOf> | null;

  /** @param settings null = nothing is mailed */
  constructor(private readonly settings: Config['mail']) {
    this.transport = settings && transportOf(settings.smtpUrl);
  }

  get isConfigured(): boolean {
    return this.transport !== null;
  }

  /** @throws MailFailure with a code, and without anything the other server said */
  async send({ to, subject, text, id }: Letter): Promise<void> {
    if (!this.transport || !this.settings) throw new Error('Mail is not configured');
    try {
      // As an object: in a text a comma would make two people of one address.
      await this.transport.sendMail({
        from: this.settings.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@readiness>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw mailFailure(error);
    }
  }
}

function transportOf(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
