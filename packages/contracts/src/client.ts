/** The typed client for browsers: no schemas at run time, so that it costs a bundle almost nothing. */
export { type ApiClient, type ApiResult, createClient } from './api-client.ts';
export { ERRORS, type ErrorCode, errorText, isErrorCode, type Language } from './errors.ts';
export type { RequestOf, ResponseOf } from './operations.ts';
export {
  type AppName,
  FILE_ROUTES,
  type OperationName,
  ROUTES,
  type Route,
  UPLOAD_MAX_BYTES,
} from './routes.ts';
export type * from './schema-types.ts';
