/** Why a letter did not go out. Holds no address and nothing of what the other server said: it ends up in logs. */
export class MailFailure extends Error {
  constructor(
    /** Such as ECONNREFUSED, ETIMEDOUT, EAUTH, or a reply such as `EENVELOPE 550`. */
    readonly code: string,
    /** The address itself was refused: to try again would not help. */
    readonly isFinal: boolean,
  ) {
    super(`The letter was not sent: ${code}`);
    this.name = 'MailFailure';
  }
}

const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** @param error as nodemailer throws it */
export function mailFailure(error: unknown): MailFailure {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const known = typeof code === 'string' && CODE.test(code) ? code : 'EUNKNOWN';
  const reply = typeof responseCode === 'number' ? responseCode : null;
  return new MailFailure(
    reply === null ? known : `${known} ${reply}`,
    known === 'EENVELOPE' && (reply === null || reply >= 500),
  );
}
