export {
  findFreePorts,
  newServerFolder,
  runHealthcode,
  type ServerProcess,
  startServerProcess,
} from './server-process.ts';
