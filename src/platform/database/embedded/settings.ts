import { HOST } from './connection.js';

/** Nothing survives a crash of the machine, but tests need not wait for the disk. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/**
 * The postmaster's settings as arguments. Given at each start instead of written into postgresql.conf, so that a new
 * version of the service brings its own. No socket file: its path may be too long for the system (107 bytes).
 */
export function settingsOf(port: number, fast: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: HOST,
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // A failed statement and its details ("Key (email)=(…) already exists") hold what users have entered.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fast ? FAST : DURABLE),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
