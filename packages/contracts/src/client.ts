/** The typed client for browsers: no schemas at run time, so that it costs a bundle almost nothing. */
export { type ApiClient, type ApiResult, createClient } from './api-client.ts';
export { errorText, type Language } from './error-text.ts';
export type { ErrorCode } from './errors.ts';
export type { RequestOf, ResponseOf } from './operations.ts';
export type { AppName, Route } from './routes/route.ts';
export { FILE_ROUTES, type OperationName, ROUTES, UPLOAD_MAX_BYTES } from './routes.ts';
export type * from './schema-types.ts';
