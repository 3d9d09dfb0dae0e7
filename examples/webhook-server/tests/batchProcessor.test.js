'use strict';

const assert = require('node:assert/strict');
const { afterEach, test } = require('node:test');
const unifiedRunIdService = require('../services/unifiedRunIdService');
const startServer = require('./support/server');

const PROCESSOR = require.resolve('../jobs/batchProcessor');
const original = unifiedRunIdService.convertToStandardFormat;

/** The jobs take functions out of the module when they are loaded, so each test loads them anew. */
function loadProcessor() {
  delete require.cache[PROCESSOR];
  return require('../jobs/batchProcessor');
}

afterEach(() => {
  unifiedRunIdService.convertToStandardFormat = original;
});

async function serverWithLeads() {
  const server = startServer();
  for (const name of ['Ada', 'Grace', 'Edith']) {
    await server.table('appAcme0000000001', 'Leads').create({ Name: name });
  }
  return server;
}

const score = async (leads) => leads.map(() => 50);

test('every active client gets results under the run of the scheduler', async () => {
  const server = await serverWithLeads();
  const { BatchProcessor } = loadProcessor();
  const { runId, results } = await new BatchProcessor({ score }).run('250924-152230');
  assert.equal(runId, '250924-152230');
  assert.deepEqual(
    results.map((each) => [each.runId, each.scored]),
    [
      ['250924-152230:Acme-Corp', 3],
      ['250924-152230:Dean-Hobin', 0],
    ],
  );
  const [job] = await server.jobs();
  assert.equal(job.get('Status'), 'Completed');
  assert.equal(job.get('Profiles Scored'), 3);
});

test('a run ID that was given is put into standard form first', async () => {
  await serverWithLeads();
  const seen = [];
  unifiedRunIdService.convertToStandardFormat = (runId) => {
    seen.push(runId);
    return original(runId);
  };
  const { BatchProcessor } = loadProcessor();
  const { runId } = await new BatchProcessor({ score }).run('20250924-152230');
  assert.deepEqual(seen, ['20250924-152230']);
  assert.equal(runId, '250924-152230');
});

test('without an ID the run gets the current second', async () => {
  await serverWithLeads();
  const { BatchProcessor } = loadProcessor();
  const { runId } = await new BatchProcessor({ score }).run();
  assert.match(runId, /^\d{6}-\d{6}$/);
});

test('a client whose scoring fails does not stop the others', async () => {
  await serverWithLeads();
  const { BatchProcessor } = loadProcessor();
  const failing = async () => {
    throw new Error('model not available');
  };
  const { results } = await new BatchProcessor({ score: failing }).run('250924-152230');
  assert.equal(results[0].error, 'model not available');
  assert.equal(results[1].error, undefined);
});

test('a run of one client, and the runs that a client took part in', async () => {
  await serverWithLeads();
  const { scoreOneClient, distinctRuns } = loadProcessor();
  const { runId, scored } = await scoreOneClient('Acme-Corp', score);
  assert.equal(scored, 3);
  assert.match(runId, /^\d{6}-\d{6}:Acme-Corp$/);
  assert.deepEqual(distinctRuns(['250924-152230:Acme-Corp', '250924-152230', '250925-060000:Acme-Corp']), [
    '250924-152230',
    '250925-060000',
  ]);
});
