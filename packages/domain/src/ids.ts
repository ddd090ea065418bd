/**
 * Branded identifiers: plain strings at run time, told apart by the compiler, so that a venue's id is never
 * passed where a person's is due. The casts check nothing; the store and the contracts check formats.
 */
declare const brand: unique symbol;

/** A string that the compiler accepts only where this kind of identifier is due. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Internal id of someone who has or may have a code. */
export type PersonId = Branded<'PersonId'>;
/** A login, through any channel. */
export type AccountId = Branded<'AccountId'>;
/** A department, district, laboratory or region that reports evidence; `self` for declarations. */
export type SourceId = Branded<'SourceId'>;
/** A source's own id of one record. */
export type RecordId = Branded<'RecordId'>;
/** A place where codes are checked. */
export type VenueId = Branded<'VenueId'>;
/** Someone who works at a gate or in the console. */
export type StaffId = Branded<'StaffId'>;
/** One person on one device, or on one paper. */
export type EnrolmentId = Branded<'EnrolmentId'>;
/** One device on which gate staff check codes. */
export type GateDeviceId = Branded<'GateDeviceId'>;

/** Marks a string as a person's id. */
export const asPersonId = (id: string): PersonId => id as PersonId;
/** Marks a string as an account's id. */
export const asAccountId = (id: string): AccountId => id as AccountId;
/** Marks a string as a source's id. */
export const asSourceId = (id: string): SourceId => id as SourceId;
/** Marks a string as a record's id. */
export const asRecordId = (id: string): RecordId => id as RecordId;
/** Marks a string as a venue's id. */
export const asVenueId = (id: string): VenueId => id as VenueId;
/** Marks a string as a staff member's id. */
export const asStaffId = (id: string): StaffId => id as StaffId;
/** Marks a string as an enrolment's id. */
export const asEnrolmentId = (id: string): EnrolmentId => id as EnrolmentId;
/** Marks a string as a gate device's id. */
export const asGateDeviceId = (id: string): GateDeviceId => id as GateDeviceId;
