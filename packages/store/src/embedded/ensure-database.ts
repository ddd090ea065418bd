import postgres from 'postgres';
import { codeOf, StoreError } from '../errors.ts';
import { SUPERUSER } from './create-cluster.ts';

/** The role and the database of the same name that the program works in. Not a superuser. */
const DATABASE = 'healthcode';

/** Where the program's own database is. Holds the password: never logged. */
export function databaseUrl(port: number, password: string): string {
  return `postgres://${DATABASE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
}

/**
 * Makes the program's role and database where they are missing. Asked at every start, since a first start may
 * have been cut off between initdb and here.
 */
export async function ensureDatabase(
  port: number,
  password: string,
  passwordFile: string,
  forTests: boolean,
): Promise<void> {
  if (await canSignIn(databaseUrl(port, password))) return;
  const admin = postgres({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    ...QUIET,
  });
  try {
    // Two first starts at once: the second waits, then finds everything made.
    await admin`select pg_advisory_lock(hashtext(${DATABASE}))`;
    await makeRole(admin, password, forTests);
    const [found] = await admin`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await admin`create database ${admin(DATABASE)} owner ${admin(DATABASE)}`;
  } catch (error) {
    if (codeOf(error) !== '28P01') throw error;
    throw new StoreError('postgres-password-wrong', { file: passwordFile }, error);
  } finally {
    await admin.end({ timeout: 5 });
  }
}

const QUIET = { max: 1, connect_timeout: 20, fetch_types: false, onnotice: () => undefined } as const;

async function canSignIn(url: string): Promise<boolean> {
  const sql = postgres(url, QUIET);
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    // 28P01, 28000: no such role (or another password); 3D000: no such database.
    if (['28P01', '28000', '3D000'].includes(codeOf(error) ?? '')) return false;
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function makeRole(admin: postgres.Sql, password: string, forTests: boolean): Promise<void> {
  const [found] = await admin`select 1 from pg_roles where rolname = ${DATABASE}`;
  // The password is base64url, so it needs no escaping; DDL takes no parameters.
  const verb = found ? 'alter' : 'create';
  await admin.unsafe(`${verb} role ${DATABASE} login ${forTests ? 'createdb' : ''} password '${password}'`);
}
