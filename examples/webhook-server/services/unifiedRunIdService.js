'use strict';

/**
 * Run IDs, second version. Meant to replace runIdService; in the end both were in use, and each
 * kept caches of its own. Base runs are "YYMMDD-HHMMSS", client runs "YYMMDD-HHMMSS:<client>".
 */

const logger = require('../lib/logger')('unified-run-ids');
const runIdService = require('./runIdService');

const FORMATS = {
  TIMESTAMP: /^\d{6}-\d{6}$/,
  CLIENT_RUN: /^(\d{6}-\d{6})[:-](.+)$/,
  LONG_YEAR: /^20(\d{6})-(\d{6})$/,
  JOB: /^(?:job|post|smart|pipeline|fallback)_\w*?(\d{13})(?:_\w+)?$/,
  STREAM: /^job_post_scoring_stream\d+_20(\d{6})(\d{6})$/,
};

// run ID without client -> Airtable record id, for all clients together
const recordIdCache = new Map();
// client id -> its current client run ID
const clientRunIds = new Map();

/**
 * @typedef {'TIMESTAMP' | 'CLIENT_RUN' | 'LONG_YEAR' | 'JOB' | 'STREAM' | 'UNKNOWN'} RunIdFormat
 * @typedef {{ forceNew?: boolean, baseRunId?: string }} CreateOptions
 */

function formatDate(date) {
  const digits = date.toISOString().replace(/[-:T]/g, '');
  return `${digits.slice(2, 8)}-${digits.slice(8, 14)}`;
}

function generateTimestampRunId() {
  return formatDate(new Date());
}

function generateRunId() {
  return generateTimestampRunId();
}

/** @returns {RunIdFormat | null} */
function detectRunIdFormat(runId) {
  if (!runId) return null;
  const known = Object.entries(FORMATS).find(([, pattern]) => pattern.test(runId));
  return known ? known[0] : 'UNKNOWN';
}

function stripClientSuffix(clientRunId) {
  if (!clientRunId) return null;
  const match = FORMATS.CLIENT_RUN.exec(clientRunId);
  return match ? match[1] : clientRunId;
}

function extractClientId(clientRunId) {
  const match = clientRunId ? FORMATS.CLIENT_RUN.exec(clientRunId) : null;
  return match ? match[2] : null;
}

function addClientSuffix(baseRunId, clientId) {
  if (!baseRunId || !clientId) return baseRunId;
  return `${stripClientSuffix(baseRunId)}:${clientId}`;
}

/** "job_bypass_1759286532412" -> "251001-024212" */
function jobIdToTimestamp(jobId) {
  const match = FORMATS.JOB.exec(String(jobId));
  return match ? formatDate(new Date(Number(match[1]))) : null;
}

/** Any known format to "YYMMDD-HHMMSS"; the client is lost on the way. */
function convertToStandardFormat(runId) {
  switch (detectRunIdFormat(runId)) {
    case 'TIMESTAMP':
      return runId;
    case 'CLIENT_RUN':
      return stripClientSuffix(runId);
    case 'LONG_YEAR':
      return runId.slice(2);
    case 'STREAM':
      return runId.replace(FORMATS.STREAM, '$1-$2');
    case 'JOB':
      return jobIdToTimestamp(runId);
    default:
      return null;
  }
}

/**
 * Standard form of an ID; with a client, that client's run ID. Null for a missing ID, and what
 * cannot be read is passed through so that a webhook is never lost.
 */
function normalizeRunId(runId, clientId, source = 'unknown') {
  if (!runId) {
    logger.warn(`no run ID from ${source}`);
    return null;
  }
  const standard = convertToStandardFormat(runId);
  if (!standard) {
    logger.warn(`run ID ${runId} from ${source} has no known format`);
    return runId;
  }
  const client = clientId || extractClientId(runId);
  return client ? addClientSuffix(standard, client) : standard;
}

function validateRunId(runId, source = 'unknown') {
  const known = ['TIMESTAMP', 'CLIENT_RUN'].includes(detectRunIdFormat(runId));
  if (!known) logger.warn(`run ID ${runId} from ${source} is not in standard form`);
  return known;
}

function createClientRunId(baseRunId, clientId) {
  return addClientSuffix(baseRunId, clientId);
}

function getBaseRunId(clientRunId) {
  return stripClientSuffix(clientRunId);
}

/** @param {CreateOptions} [options] */
function getOrCreateClientRunId(clientId, options = {}) {
  if (options.forceNew || !clientRunIds.has(clientId)) {
    clientRunIds.set(clientId, addClientSuffix(options.baseRunId || generateRunId(), clientId));
  }
  return clientRunIds.get(clientId);
}

function clearClientRunId(clientId) {
  clientRunIds.delete(clientId);
  runIdService.clearCache(null, clientId);
}

function cacheRecordId(runId, recordId) {
  recordIdCache.set(stripClientSuffix(runId), recordId);
}

function getCachedRecordId(runId) {
  return recordIdCache.get(stripClientSuffix(runId)) || null;
}

/** Apify IDs carry no time: the run gets the current second. */
function registerApifyRunId(apifyRunId) {
  const runId = generateTimestampRunId();
  logger.info(`apify run ${apifyRunId} is ${runId}`);
  return runId;
}

module.exports = {
  generateRunId,
  createClientRunId,
  getBaseRunIdFromClientRunId: stripClientSuffix,
  getClientIdFromClientRunId: extractClientId,
  getOrCreateClientRunId,
  clearClientRunId,
  cacheRecordId,
  getCachedRecordId,
  // names from runIdService, kept while callers move over
  generateTimestampRunId,
  addClientSuffix,
  stripClientSuffix,
  extractClientId,
  getOrCreateRunId: getOrCreateClientRunId,
  getBaseRunId,
  normalizeRunId,
  validateRunId,
  detectRunIdFormat,
  convertToStandardFormat,
  jobIdToTimestamp,
  getRunRecordId: getCachedRecordId,
  registerApifyRunId,
  registerRunRecord: cacheRecordId,
};
