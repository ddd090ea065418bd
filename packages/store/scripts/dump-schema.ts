/** Writes packages/store/schema.sql: the schema as the migrations leave it. Run it after adding a migration. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dumpSchema } from '../src/schema/dump-schema.ts';
import { createTestDatabase } from '../src/testing/test-database.ts';
import { closeTestServer } from '../src/testing/test-server.ts';

const file = fileURLToPath(new URL('../schema.sql', import.meta.url));
try {
  const database = await createTestDatabase();
  await writeFile(file, await dumpSchema(database.sql));
  await database.drop();
} finally {
  await closeTestServer();
}
