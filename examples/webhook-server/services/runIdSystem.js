'use strict';

/**
 * Run IDs: the one service that everything moves to.
 *
 * base run    YYMMDD-HHMMSS           a UTC second
 * client run  YYMMDD-HHMMSS:<client>
 *
 * An ID that cannot be read is an error with a code; it is never passed through and never replaced.
 * Record ids are remembered per client.
 */

const CLIENT_ID = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$/;
const NOT_CLIENTS = new Set(['undefined', 'null', 'None', 'NaN']);
const SPECIAL = new Set(['JOB_BYPASS', 'SYSTEM']);
const RECORD_ID = /^rec[A-Za-z0-9]{14}$/;
const MAX_LEAD_SECONDS = 60;
const CACHE_SIZE = 1000;

class RunIdError extends Error {
  constructor(code, message, details = {}) {
    super(message);
    this.name = 'RunIdError';
    this.code = code;
    this.details = details;
  }
}

// JSON of [base, client] -> record id; oldest entry first
const runRecords = new Map();
// JSON of [Airtable base, table, base run ID] -> the create that is under way
const pendingCreates = new Map();
let lastSecond = -Infinity;

function formatSecond(second) {
  const digits = new Date(second * 1000).toISOString().replace(/\D/g, '');
  return `${digits.slice(2, 8)}-${digits.slice(8, 14)}`;
}

function requireText(value, name) {
  if (value === undefined || value === null || value === '') {
    throw new RunIdError(`${name}_REQUIRED`, `a ${name.toLowerCase().replace('_', ' ')} is required`);
  }
  if (typeof value !== 'string') {
    throw new RunIdError(`${name}_NOT_STRING`, `expected text, got ${typeof value}`);
  }
  return value;
}

function requireClient(clientId) {
  requireText(clientId, 'CLIENT_ID');
  if (!CLIENT_ID.test(clientId) || NOT_CLIENTS.has(clientId)) {
    throw new RunIdError('CLIENT_ID_INVALID', `not a client id: ${JSON.stringify(clientId)}`);
  }
  return clientId;
}

function checkDate(base) {
  const [, year, month, day, hour, minute, second] = /^(..)(..)(..)-(..)(..)(..)$/.exec(base);
  const iso = `20${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso) {
    throw new RunIdError('RUN_ID_BAD_DATE', `no such second: ${base}`);
  }
  return base;
}

/** Parts of an ID in any form that can be read: { base, client, special, legacy }. */
function parse(runId) {
  const text = requireText(runId, 'RUN_ID').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (SPECIAL.has(text)) return { base: text, client: null, special: true, legacy: false };
  let match = /^([0-9]{6}-[0-9]{6})(?:([:-])(.+))?$/.exec(text);
  if (match) {
    const [, base, separator, client = null] = match;
    if (client !== null && !(CLIENT_ID.test(client) && !NOT_CLIENTS.has(client))) {
      throw new RunIdError('RUN_ID_MALFORMED', `not a run ID: ${JSON.stringify(runId)}`);
    }
    return { base: checkDate(base), client, special: false, legacy: separator === '-' };
  }
  match = /^20([0-9]{6})-([0-9]{6})$/.exec(text);
  if (match) {
    return { base: checkDate(`${match[1]}-${match[2]}`), client: null, special: false, legacy: true };
  }
  match = /^(?:job|post|smart|pipeline|fallback)_\w*?([0-9]{13})(?:_[a-z0-9]+)?$/.exec(text);
  if (match) {
    const base = formatSecond(Math.floor(Number(match[1]) / 1000));
    return { base, client: null, special: false, legacy: true };
  }
  throw new RunIdError('RUN_ID_MALFORMED', `not a run ID: ${JSON.stringify(runId)}`);
}

function parseOrdinary(runId) {
  const parts = parse(runId);
  if (parts.special) throw new RunIdError('RUN_ID_SPECIAL', `${parts.base} is not the ID of one run`);
  return parts;
}

function standardForm({ base, client }) {
  return client === null ? base : `${base}:${client}`;
}

/** A new base run ID: the current second, or the next free one. */
function generateRunId() {
  const now = Math.floor(Date.now() / 1000);
  const second = Math.max(now, lastSecond + 1);
  if (second - now > MAX_LEAD_SECONDS) {
    throw new RunIdError('RUN_ID_RATE_EXCEEDED', 'run IDs are asked for faster than one a second', {
      retryAfterMs: (second - now - MAX_LEAD_SECONDS) * 1000,
    });
  }
  lastSecond = second;
  return formatSecond(second);
}

/** True for an ID in standard form; throws a RunIdError that says what is wrong otherwise. */
function validateRunId(runId) {
  const parts = parse(runId);
  if (parts.legacy) throw new RunIdError('RUN_ID_LEGACY', `not in standard form: ${runId}`);
  if (standardForm(parts) !== runId) {
    throw new RunIdError('RUN_ID_MALFORMED', `not a run ID: ${JSON.stringify(runId)}`);
  }
  return true;
}

/** The standard form of any ID that can be read. */
function validateAndStandardizeRunId(runId) {
  return standardForm(parse(runId));
}

/** The ID without its client; null stays null. */
function getBaseRunId(runId) {
  return runId === null || runId === undefined ? null : parse(runId).base;
}

/** The client of a client run, or null. */
function getClientId(runId) {
  return runId === null || runId === undefined ? null : parse(runId).client;
}

/** The ID of this client's part of a run; safe to call on an ID that has this client already. */
function createClientRunId(baseRunId, clientId) {
  const { base, client } = parseOrdinary(baseRunId);
  requireClient(clientId);
  if (client !== null && client !== clientId) {
    throw new RunIdError('CLIENT_MISMATCH', `${baseRunId} is a run of another client than ${clientId}`);
  }
  return `${base}:${clientId}`;
}

function requireTable(table) {
  if (table === undefined || table === null) throw new RunIdError('TABLE_REQUIRED', 'a table is required');
  if (['select', 'create', 'update', 'find'].some((method) => typeof table[method] !== 'function')) {
    throw new RunIdError('TABLE_INVALID', 'not an Airtable table');
  }
  return table;
}

function jobKey(table, base) {
  return JSON.stringify([table._base ? table._base.getId() : null, table.name, base]);
}

function storeError(error) {
  const codes = { 401: 'ACCESS_DENIED', 403: 'ACCESS_DENIED', 404: 'NOT_FOUND', 422: 'INVALID_REQUEST', 429: 'RATE_LIMITED' };
  const failure = new RunIdError(`STORE_${codes[error.statusCode] || 'UNAVAILABLE'}`, error.message || 'no answer');
  failure.cause = error;
  return failure;
}

function jobFields(data, base) {
  const { status, ...fields } = data;
  if (status !== undefined) fields.Status = status;
  if (fields['Run ID'] !== undefined && fields['Run ID'] !== base) {
    throw new RunIdError('RUN_ID_FIELD_CONFLICT', 'data names another run');
  }
  return fields;
}

async function lookUp(table, base) {
  const escaped = base.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
  try {
    const [record] = await table
      .select({ filterByFormula: `{Run ID} = '${escaped}'`, maxRecords: 1 })
      .firstPage();
    return record || null;
  } catch (error) {
    throw storeError(error);
  }
}

/** The Job Tracking record of a run: the one that exists, or a new one. */
async function createJobTrackingRecord(runId, jobTrackingTable, data = {}) {
  const { base } = parseOrdinary(runId);
  const table = requireTable(jobTrackingTable);
  const fields = { 'Run ID': base, Status: 'pending', ...jobFields(data, base) };
  const key = jobKey(table, base);
  if (!pendingCreates.has(key)) {
    const create = async () => (await lookUp(table, base)) || table.create(fields);
    pendingCreates.set(key, create().finally(() => pendingCreates.delete(key)));
  }
  return pendingCreates.get(key);
}

/** The Job Tracking record of a run, or null. */
async function findJobTrackingRecord(runId, jobTrackingTable) {
  const { base, special } = parse(runId);
  const table = requireTable(jobTrackingTable);
  return special ? null : lookUp(table, base);
}

/** Change the Job Tracking record of a run; null when there is none, it is never created. */
async function updateJobTrackingRecord(runId, jobTrackingTable, data) {
  const { base } = parseOrdinary(runId);
  const table = requireTable(jobTrackingTable);
  const fields = jobFields(data, base);
  const record = await lookUp(table, base);
  if (!record || Object.keys(fields).length === 0) return record;
  return table.update(record.id, fields);
}

/** Remember which record belongs to this client's part of a run. */
function registerRunRecord(runId, clientId, recordId) {
  const { base, client } = parseOrdinary(runId);
  requireClient(clientId);
  if (client !== null && client !== clientId) {
    throw new RunIdError('CLIENT_MISMATCH', `${runId} is a run of another client than ${clientId}`);
  }
  if (!RECORD_ID.test(requireText(recordId, 'RECORD_ID'))) {
    throw new RunIdError('RECORD_ID_INVALID', `not a record id: ${recordId}`);
  }
  const key = JSON.stringify([base, clientId]);
  runRecords.delete(key);
  runRecords.set(key, recordId);
  if (runRecords.size > CACHE_SIZE) runRecords.delete(runRecords.keys().next().value);
}

/** The record remembered for this client's part of a run, or null. */
function getRunRecordId(runId, clientId) {
  if (runId === null || runId === undefined || clientId === null || clientId === undefined) return null;
  const { base, client, special } = parse(runId);
  if (special) return null;
  requireClient(clientId);
  if (client !== null && client !== clientId) {
    throw new RunIdError('CLIENT_MISMATCH', `${runId} is a run of another client than ${clientId}`);
  }
  return runRecords.get(JSON.stringify([base, clientId])) || null;
}

/** Forget everything, one run, or one client's part of a run. */
function clearCache(runId) {
  if (runId === undefined || runId === null) {
    runRecords.clear();
    return;
  }
  const { base, client } = parse(runId);
  for (const key of [...runRecords.keys()]) {
    const [ofRun, ofClient] = JSON.parse(key);
    if (ofRun === base && (client === null || ofClient === client)) runRecords.delete(key);
  }
}

module.exports = {
  generateRunId,
  validateRunId,
  validateAndStandardizeRunId,
  getBaseRunId,
  getClientId,
  createClientRunId,
  createJobTrackingRecord,
  findJobTrackingRecord,
  updateJobTrackingRecord,
  registerRunRecord,
  getRunRecordId,
  clearCache,
};
