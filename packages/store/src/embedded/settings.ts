import { totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';

const MEGABYTE = 2 ** 20;

/** An eighth of the memory that this process may use, within bounds; it is taken as it is needed. */
function sharedBuffers(): string {
  const eighth = usableMemory() / 8 / MEGABYTE;
  return `${Math.round(Math.min(Math.max(eighth, 128), 4_096))}MB`;
}

/** In bytes. In a container it may be less than the machine has. */
function usableMemory(): number {
  const limit = constrainedMemory?.();
  return limit ? Math.min(limit, totalmem()) : totalmem();
}

/** How the embedded PostgreSQL runs. Given on the command line, so that a new program brings its settings along. */
function postgresSettings(port: number, forTests: boolean): Readonly<Record<string, string>> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: forTests ? '120' : '60',
    shared_buffers: forTests ? '64MB' : sharedBuffers(),
    effective_cache_size: `${Math.round(usableMemory() / 2 / MEGABYTE)}MB`,
    // A few large transactions at once fill the usual 16 MB before the disk takes them.
    wal_buffers: forTests ? '4MB' : '64MB',
    max_wal_size: '2GB',
    // A day's partitions of several tables in one query take a lock each.
    max_locks_per_transaction: '256',
    fsync: forTests ? 'off' : 'on',
    synchronous_commit: 'on',
    full_page_writes: forTests ? 'off' : 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Neither statements nor the DETAIL of an error (which repeats a row's values) may reach the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_min_messages: 'warning',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    cluster_name: 'healthcode',
  };
}

/** The settings as arguments of the `postgres` program; `overrides` win. */
export function settingArguments(
  port: number,
  forTests: boolean,
  overrides: Readonly<Record<string, string>> = {},
): string[] {
  const settings = { ...postgresSettings(port, forTests), ...overrides };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
