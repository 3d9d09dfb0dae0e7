/** One error for every way a call can be refused; `code` says why. */
export class RunIdError extends Error {
  readonly code: RunIdErrorCode;
  readonly details: Record<string, unknown>;
}

export type RunIdErrorCode =
  | 'RUN_ID_REQUIRED' | 'RUN_ID_NOT_STRING' | 'RUN_ID_MALFORMED' | 'RUN_ID_BAD_DATE' | 'RUN_ID_LEGACY'
  | 'RUN_ID_AMBIGUOUS' | 'RUN_ID_UNCONVERTIBLE' | 'RUN_ID_SPECIAL' | 'CLIENT_ID_REQUIRED' | 'CLIENT_ID_NOT_STRING'
  | 'CLIENT_ID_INVALID' | 'CLIENT_MISMATCH' | 'RUN_ID_RATE_EXCEEDED' | 'CLOCK_ROLLBACK' | 'CLOCK_OUT_OF_RANGE'
  | 'TABLE_REQUIRED' | 'TABLE_INVALID' | 'DATA_INVALID' | 'RUN_ID_FIELD_CONFLICT' | 'RUN_ID_COLLISION'
  | 'RECORD_ID_INVALID' | 'STORE_ACCESS_DENIED' | 'STORE_NOT_FOUND' | 'STORE_INVALID_REQUEST'
  | 'STORE_RATE_LIMITED' | 'STORE_UNAVAILABLE' | 'STORE_BAD_RESPONSE';

/** A record as the table's own client makes it. */
export interface JobRecord {
  id: string;
  fields: Record<string, unknown>;
  get?(field: string): unknown;
}

/** What is needed of a table: a Table of the `airtable` package has it, and so has an embedded one. */
export interface JobTable {
  select(params: { filterByFormula: string }): { firstPage(): Promise<readonly JobRecord[]> } | { all(): Promise<readonly JobRecord[]> };
  find?(recordId: string): Promise<JobRecord>;
  create?(fields: any): Promise<any>;
  update?(recordId: any, fields?: any): Promise<any>;
  destroy?(recordId: any): Promise<any>;
}

export type Fields = Record<string, unknown>;

export interface RunIdSystem {
  /** A new base run ID: the present second in UTC, or the next one that is free. */
  generateRunId(): string;
  /** True for a run ID in standard form; throws for anything else. */
  validateRunId(runId: string): true;
  /** The standard form; `clientId` says how to read an ambiguous ID. */
  validateAndStandardizeRunId(runId: string, options?: { clientId?: string }): string;
  getBaseRunId(runId: string): string;
  getBaseRunId(runId: string | null | undefined): string | null;
  getClientId(runId: string | null | undefined): string | null;
  createClientRunId(baseRunId: string, clientId: string): string;
  createJobTrackingRecord(runId: string, jobTrackingTable: JobTable, data?: Fields | null, options?: { ifExists?: 'return' | 'error' }): Promise<JobRecord>;
  findJobTrackingRecord(runId: string, table: JobTable): Promise<JobRecord | null>;
  updateJobTrackingRecord(runId: string, table: JobTable, data: Fields): Promise<JobRecord | null>;
  registerRunRecord(runId: string, clientId: string, recordId: string): void;
  getRunRecordId(runId: string | null | undefined, clientId: string | null | undefined): string | null;
  clearCache(runId?: string | null): void;
}

export interface RunIdSystemOptions {
  /** Epoch milliseconds. Instances on one clock share one sequence. */
  clock?: () => number;
  clientSeparator?: ':' | '-';
  specialIds?: readonly string[];
  cacheSize?: number;
  /** This process makes seconds that leave the remainder `slot` when divided by `slots` (1 to 60). */
  slot?: number;
  slots?: number;
  maxLeadSeconds?: number;
  fields?: { runId?: string; status?: string };
  /** Fields that every new job row gets. */
  createFields?: Fields;
  /** An auto-number field that elects among rows made at the same time. */
  tieBreakField?: string | null;
  /** How long to wait for such rows where there is no auto-number field. */
  settleMs?: number;
  storeTimeoutMs?: number;
  strictDuplicates?: boolean;
  /** Forms read before those of formats.json, in the same notation. */
  formats?: readonly { name: string; pattern: string }[];
  onWarning?: (problem: string, details: Record<string, unknown>) => void;
}

export function createRunIdSystem(options?: RunIdSystemOptions): RunIdSystem;
export const generateRunId: RunIdSystem['generateRunId'];
export const validateRunId: RunIdSystem['validateRunId'];
export const validateAndStandardizeRunId: RunIdSystem['validateAndStandardizeRunId'];
export const getBaseRunId: RunIdSystem['getBaseRunId'];
export const getClientId: RunIdSystem['getClientId'];
export const createClientRunId: RunIdSystem['createClientRunId'];
export const createJobTrackingRecord: RunIdSystem['createJobTrackingRecord'];
export const findJobTrackingRecord: RunIdSystem['findJobTrackingRecord'];
export const updateJobTrackingRecord: RunIdSystem['updateJobTrackingRecord'];
export const registerRunRecord: RunIdSystem['registerRunRecord'];
export const getRunRecordId: RunIdSystem['getRunRecordId'];
export const clearCache: RunIdSystem['clearCache'];
