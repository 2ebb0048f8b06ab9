/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface PostmasterPid {
  pid: number;
  dataDirectory: string;
  port: number;
}

/**
 * Reads `postmaster.pid`: line 1 the process id, line 2 the cluster's folder, line 4 the TCP port.
 * Source: PostgreSQL 18, src/include/utils/pidfile.h.
 *
 * @returns null for a file cut short, as a crash in the middle of writing leaves it
 */
export function parsePostmasterPid(text: string): PostmasterPid | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = wholeNumber(lines[0]);
  const port = wholeNumber(lines[3]);
  if (pid === null || port === null || port > 65_535 || !lines[1]) return null;
  return { pid, dataDirectory: lines[1], port };
}

function wholeNumber(text: string | undefined): number | null {
  return text && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}
