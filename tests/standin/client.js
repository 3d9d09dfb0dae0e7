'use strict';
// The stand-in against the real airtable.js: each scenario prints what it saw as JSON.

const Airtable = require('airtable');

const [, , scenario, url, baseId, token] = process.argv;
const connect = (options = {}) => new Airtable({ apiKey: token, endpointUrl: url, ...options }).base(baseId)('Job Tracking');
const order = (fault) => fetch(`${url}/_standin/faults`, { method: 'POST', body: JSON.stringify(fault) });
const log = async () => (await fetch(`${url}/_standin/requests`)).json();
const failure = (promise) => promise.then(
  () => ({ settled: 'value' }),
  (error) => ({ error: error.error, statusCode: error.statusCode, isError: error instanceof Error, name: error.name }),
);

const scenarios = {
  async roundTrip() {
    const jobs = connect();
    const made = await jobs.create({ 'Run ID': "O'Brien", Status: 'pending' });
    const found = await jobs.select({ filterByFormula: "{Run ID} = 'O\\'Brien'" }).firstPage();
    const posted = await jobs.select({ filterByFormula: "{Run ID} = 'O\\'Brien'", method: 'post' }).firstPage();
    const fetched = await jobs.find(made.id);
    const updated = await jobs.update(made.id, { Status: 'done' });
    const replaced = await jobs.replace(made.id, { 'Run ID': 'x' });
    const gone = await jobs.destroy(made.id);
    return {
      same: [found[0].id, posted[0].id, fetched.id, updated.id, replaced.id, gone.id].every((id) => id === made.id),
      fields: [made.fields, updated.fields, replaced.fields],
      left: (await jobs.select().all()).length,
    };
  },

  async batches() {
    const jobs = connect();
    for (let start = 0; start < 120; start += 10) {
      await jobs.create(Array.from({ length: 10 }, (_, n) => ({ fields: { 'Run ID': String(start + n).padStart(3, '0') } })));
    }
    const all = await jobs.select({ sort: [{ field: 'Run ID', direction: 'desc' }], fields: ['Run ID'] }).all();
    const changed = await jobs.update(all.slice(0, 2).map(({ id }) => ({ id, fields: { Status: 'done' } })));
    const gone = await jobs.destroy(all.slice(0, 10).map(({ id }) => id));
    return {
      first: all[0].get('Run ID'),
      count: all.length,
      changed: changed.map((each) => each.get('Status')),
      gone: gone.length,
      tooMany: await failure(jobs.create(Array.from({ length: 11 }, () => ({ fields: {} })))),
    };
  },

  async refusals() {
    const jobs = connect();
    const stranger = new Airtable({ apiKey: 'patWrong', endpointUrl: url }).base(baseId);
    const elsewhere = new Airtable({ apiKey: token, endpointUrl: url }).base('appNobody00000003');
    return {
      injected: await failure(jobs.select({ filterByFormula: "{Run ID} = 'a' & 'b'" }).firstPage()),
      field: await failure(jobs.create({ Nope: 1 })),
      token: await failure(stranger('Job Tracking').select().firstPage()),
      table: await failure(stranger('Nope').select().firstPage()),
      base: await failure(elsewhere('Job Tracking').select().firstPage()),
      record: await failure(jobs.find('rec00000000000000')),
    };
  },

  async rateLimit() {
    Math.random = () => 0; // the back-off is random: no wait at all
    await order({ kind: 'status', status: 429, times: 5 });
    await connect().select().firstPage();
    await order({ kind: 'status', status: 429 });
    const given = await failure(connect({ noRetryIfRateLimited: true }).select().firstPage());
    return { statuses: (await log()).map((each) => each.status), given };
  },

  async faults() {
    const jobs = connect({ requestTimeout: 300 });
    const seen = {};
    await order({ kind: 'status', status: 503, after: true, operation: 'create' });
    seen.late503 = await failure(jobs.create({ 'Run ID': 'a' }));
    await order({ kind: 'drop', operation: 'create' });
    seen.dropBefore = await failure(jobs.create({ 'Run ID': 'b' }));
    await order({ kind: 'drop', after: true, operation: 'create' });
    seen.dropAfter = await failure(jobs.create({ 'Run ID': 'c' }));
    await order({ kind: 'delay', seconds: 60, after: true, operation: 'create' });
    seen.timeout = await failure(jobs.create({ 'Run ID': 'd' }));
    await order({ kind: 'stale' });
    await jobs.create({ 'Run ID': 'e' });
    const names = async () => (await jobs.select().firstPage()).map((each) => each.get('Run ID')).join('');
    return { ...seen, stale: await names(), fresh: await names() };
  },

  async malformed() {
    await order({ kind: 'malformed' });
    const never = new Promise((resolve) => { setTimeout(resolve, 400, { settled: 'never' }); });
    return Promise.race([failure(connect().select().firstPage()), never]);
  },

  async identity() {
    const base = new Airtable({ apiKey: token, endpointUrl: url }).base(baseId);
    const [one, two] = [base('Job Tracking'), base('Job Tracking')];
    return { same: one === two, name: one.name, base: one._base.getId() };
  },
};

process.on('unhandledRejection', () => {}); // airtable.js 0.12.2 loses the error of a malformed answer here
scenarios[scenario]().then((seen) => {
  process.stdout.write(JSON.stringify(seen));
  process.exit(0);
}, (error) => {
  process.stderr.write(String(error && error.stack));
  process.exit(1);
});
