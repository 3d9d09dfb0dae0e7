'use strict';

/**
 * Run IDs, first version: one ID per client and run, "YYMMDD-HHMMSS-<client>".
 *
 * The caches below live as long as the process and are shared by every client that this
 * server handles.
 */

const logger = require('../lib/logger')('run-ids');

const BASE = /^(\d{6}-\d{6})/;

// "<clientId>:<any incoming id>" -> normalized run ID
const normalizedIds = new Map();
// "<clientId>:<normalized run ID>" -> Airtable record id
const recordIds = new Map();
// Apify run id -> { runId, clientId, seenAt }
const apifyRuns = new Map();

function pad(number) {
  return String(number).padStart(2, '0');
}

function timestamp(date = new Date()) {
  return [
    pad(date.getUTCFullYear() % 100) + pad(date.getUTCMonth() + 1) + pad(date.getUTCDate()),
    pad(date.getUTCHours()) + pad(date.getUTCMinutes()) + pad(date.getUTCSeconds()),
  ].join('-');
}

/** A new ID for a run of this client. */
function generateRunId(clientId) {
  return clientId ? `${timestamp()}-${clientId}` : timestamp();
}

/** Remove the client from a run ID; anything that is not a run ID comes back as it is. */
function stripClientSuffix(runId) {
  if (!runId) return runId;
  const match = BASE.exec(String(runId));
  return match ? match[1] : runId;
}

/**
 * Bring an incoming ID into the form that the Job Tracking table holds. An ID that cannot be
 * read is replaced by a new one, and the same ID gives the same answer until the cache is cleared.
 */
function normalizeRunId(runId, clientId, forceNew = false) {
  const key = `${clientId}:${runId}`;
  if (!forceNew && normalizedIds.has(key)) {
    return normalizedIds.get(key);
  }
  const match = runId ? BASE.exec(String(runId)) : null;
  const base = match ? match[1] : timestamp();
  if (!match) logger.warn(`run ID ${runId} of ${clientId} cannot be read, using ${base}`);
  const normalized = clientId ? `${base}-${clientId}` : base;
  normalizedIds.set(key, normalized);
  return normalized;
}

/** Remember which Job Tracking record belongs to a run of a client. */
function registerRunRecord(runId, clientId, recordId) {
  recordIds.set(`${clientId}:${normalizeRunId(runId, clientId)}`, recordId);
  return recordId;
}

/** The record remembered for a run of a client, or null. */
function getRunRecordId(runId, clientId) {
  return recordIds.get(`${clientId}:${normalizeRunId(runId, clientId)}`) || null;
}

/** Forget one run, one client, or (without arguments) everything. */
function clearCache(runId = null, clientId = null) {
  if (!runId && !clientId) {
    normalizedIds.clear();
    recordIds.clear();
    apifyRuns.clear();
    return;
  }
  for (const cache of [normalizedIds, recordIds]) {
    for (const key of [...cache.keys()]) {
      const ofClient = !clientId || key.startsWith(`${clientId}:`);
      const ofRun = !runId || key.includes(stripClientSuffix(runId));
      if (ofClient && ofRun) cache.delete(key);
    }
  }
}

/** Give an Apify run an ID of our own, the same one each time it is seen. */
function registerApifyRunId(apifyRunId, clientId) {
  const known = apifyRuns.get(apifyRunId);
  if (known) return known.runId;
  const runId = generateRunId(clientId);
  apifyRuns.set(apifyRunId, { runId, clientId, seenAt: new Date() });
  return runId;
}

/** What is remembered about a run, for the admin page. */
function getCachedRunInfo(runId, clientId) {
  const normalized = normalizeRunId(runId, clientId);
  return {
    runId: normalized,
    clientId,
    recordId: recordIds.get(`${clientId}:${normalized}`) || null,
  };
}

module.exports = {
  generateRunId,
  normalizeRunId,
  registerRunRecord,
  getRunRecordId,
  clearCache,
  registerApifyRunId,
  getCachedRunInfo,
  stripClientSuffix,
};
