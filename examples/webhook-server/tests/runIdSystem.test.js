'use strict';

const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const runIds = require('../services/runIdSystem');
const createMemoryAirtable = require('./support/memoryAirtable');

const RECORD = 'rec00000000000001';

beforeEach(() => runIds.clearCache());

const code = (wanted) => (error) => error.code === wanted;

test('new IDs are in standard form and differ', () => {
  const ids = [runIds.generateRunId(), runIds.generateRunId(), runIds.generateRunId()];
  assert.ok(ids.every((id) => runIds.validateRunId(id)));
  assert.equal(new Set(ids).size, 3);
});

test('every form in the tables can be read', () => {
  assert.equal(runIds.validateAndStandardizeRunId('250924-152230-Dean-Hobin'), '250924-152230:Dean-Hobin');
  assert.equal(runIds.validateAndStandardizeRunId('20250801-143022'), '250801-143022');
  assert.equal(runIds.validateAndStandardizeRunId('job_bypass_1759286532412'), '251001-024212');
  assert.equal(runIds.getBaseRunId('250924-152230:Dean-Hobin'), '250924-152230');
  assert.equal(runIds.getClientId('250924-152230:Dean-Hobin'), 'Dean-Hobin');
  assert.equal(runIds.getBaseRunId(null), null);
});

test('what is no run ID is an error', () => {
  assert.throws(() => runIds.validateAndStandardizeRunId(undefined), code('RUN_ID_REQUIRED'));
  assert.throws(() => runIds.validateAndStandardizeRunId('8MSTBAfqMzuXPvgB3'), code('RUN_ID_MALFORMED'));
  assert.throws(() => runIds.validateRunId('250230-101010'), code('RUN_ID_BAD_DATE'));
  assert.throws(() => runIds.createClientRunId('250924-152230:Acme-Corp', 'Dean-Hobin'), code('CLIENT_MISMATCH'));
});

test('records are remembered for each client apart', () => {
  runIds.registerRunRecord('250924-152230', 'Acme-Corp', RECORD);
  assert.equal(runIds.getRunRecordId('250924-152230:Acme-Corp', 'Acme-Corp'), RECORD);
  assert.equal(runIds.getRunRecordId('250924-152230', 'Dean-Hobin'), null);
});

test('a run has one job record, also when two ask at once', async () => {
  const table = createMemoryAirtable().base('appMaster00000001')('Job Tracking');
  const records = await Promise.all([
    runIds.createJobTrackingRecord('250924-152230', table),
    runIds.createJobTrackingRecord('250924-152230:Acme-Corp', table),
  ]);
  assert.equal(records[0].id, records[1].id);
  assert.equal((await table.select().all()).length, 1);
  const updated = await runIds.updateJobTrackingRecord('250924-152230', table, { status: 'Completed' });
  assert.equal(updated.get('Status'), 'Completed');
  assert.equal(await runIds.findJobTrackingRecord('250924-152231', table), null);
});
