'use strict';

const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const runIdService = require('../services/runIdService');
const startServer = require('./support/server');

const LEAD = { name: 'Ada Byron', profileUrl: 'https://www.linkedin.com/in/ada' };

beforeEach(() => runIdService.clearCache());

test('a delivery is saved in the base of its client', async () => {
  const { app, leads, results } = startServer();
  const { status, body } = await app.inject('POST', '/webhook/leads', {
    body: { clientId: 'Acme-Corp', runId: '250924-152230', leads: [LEAD, { name: 'no profile' }] },
  });
  assert.equal(status, 202);
  assert.equal(body.runId, '250924-152230:Acme-Corp');
  assert.equal(body.saved, 1);
  assert.equal((await leads('appAcme0000000001')).length, 1);
  assert.equal((await leads('appDean0000000001')).length, 0);
  assert.deepEqual((await results()).map((record) => record.get('Client ID')), ['Acme-Corp']);
});

test('a repeated delivery changes the same records', async () => {
  const { app, leads, results } = startServer();
  const first = { clientId: 'Acme-Corp', runId: '250924-152230', leads: [LEAD] };
  const again = { clientId: 'Acme-Corp', runId: '250924-152230:Acme-Corp', leads: [LEAD] };
  const [one, two] = [
    await app.inject('POST', '/webhook/leads', { body: first }),
    await app.inject('POST', '/webhook/leads', { body: again }),
  ];
  assert.equal(one.body.recordId, two.body.recordId);
  assert.equal((await leads('appAcme0000000001')).length, 1);
  assert.equal((await results()).length, 1);
});

test('two clients of one run have a record each', async () => {
  const { app, results } = startServer();
  for (const clientId of ['Acme-Corp', 'Dean-Hobin']) {
    await app.inject('POST', '/webhook/leads', { body: { clientId, runId: '250924-152230', leads: [LEAD] } });
  }
  const runs = (await results()).map((record) => record.get('Run ID'));
  assert.deepEqual(runs, ['250924-152230:Acme-Corp', '250924-152230:Dean-Hobin']);
});

test('a delivery without a run ID is refused', async () => {
  const { app, results } = startServer();
  const { status } = await app.inject('POST', '/webhook/leads', { body: { clientId: 'Acme-Corp', leads: [LEAD] } });
  assert.equal(status, 400);
  assert.equal((await results()).length, 0);
});

test('an unknown or inactive client is refused', async () => {
  const { app } = startServer();
  for (const clientId of ['Nobody', 'Old-Client']) {
    const { status } = await app.inject('POST', '/webhook/leads', { body: { clientId, runId: '250924-152230' } });
    assert.equal(status, 404);
  }
});

test('an Apify run ends in the results of its client', async () => {
  const { app, results } = startServer();
  const { status, body } = await app.inject('POST', '/webhook/apify', {
    query: { client: 'Dean-Hobin' },
    body: { eventType: 'ACTOR.RUN.SUCCEEDED', resource: { id: '8MSTBAfqMzuXPvgB3', runId: '251003-172001' } },
  });
  assert.equal(status, 200);
  assert.equal(body.runId, '251003-172001:Dean-Hobin');
  const [record] = await results();
  assert.equal(record.get('Status'), 'Completed');
  assert.equal(record.get('Apify Run ID'), '8MSTBAfqMzuXPvgB3');
});

test('the status page names every service', async () => {
  const { app } = startServer();
  const { status, headers, body } = await app.inject('GET', '/health', { headers: { 'x-request-id': 'abc' } });
  assert.equal(status, 200);
  assert.equal(headers['x-request-id'], 'abc');
  assert.ok(body.services.length >= 3);
  assert.ok(body.services.every((service) => service.ok));
});
