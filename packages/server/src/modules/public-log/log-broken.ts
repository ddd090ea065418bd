/** Files and database that do not tell one story. */
const FAULTS = {
  'foreign-checkpoint': 'the checkpoint on the disk is not signed with the key of this log',
  'ahead-of-database': 'the checkpoint on the disk is ahead of the database: was an older backup restored?',
  'entries-differ': 'the entries in the database are not those of the signed checkpoint',
  'other-history': 'the database does not continue the log on the disk',
  'other-writer': 'the database has a longer log: somebody else writes it',
} as const;

export type LogFault = keyof typeof FAULTS;

/** The files and the database do not tell one story. Nothing is signed until an operator has looked. */
export class LogBrokenError extends Error {
  override readonly name = 'LogBrokenError';
  readonly fault: LogFault;

  constructor(fault: LogFault) {
    super(FAULTS[fault]);
    this.fault = fault;
  }
}
