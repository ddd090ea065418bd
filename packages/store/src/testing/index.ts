export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.ts';
export { closeTestServer, testServerUrl } from './test-server.ts';
