export { postgresPid } from './postgres-pid.ts';
export {
  findFreePorts,
  newServerFolder,
  runHealthcode,
  type ServerProcess,
  startHealthcode,
  startServerProcess,
} from './server-process.ts';
