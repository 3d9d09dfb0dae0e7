'use strict';
// Properties of the JavaScript implementation under fast-check. Usage: node properties.cjs ENDPOINT NAME
const assert = require('node:assert/strict');
const Airtable = require('airtable');
const fc = require('fast-check');
const { createRunIdSystem, RunIdError } = require('../../runidsystem/javascript/runIdSystem.js');

const [endpointUrl, chosen] = process.argv.slice(2);
const JOBS = 'Job Tracking';
const RUNS = ['250924-152230', '250924-152231', '251001-024212'];
const TOKENS = { appAcme0000000001: 'patAcme.token', appZenith00000002: 'patZenith.token' };
const BASES = Object.keys(TOKENS);
const FORMS = [
  (run) => run, (run) => `${run}:acme`, (run) => `${run}-Guy-Wilson`, (run) => `${run}.0`, (run) => `20${run}`,
];

const two = (number) => String(number).padStart(2, '0');
const base = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
  .map((at) => `${two(at.getUTCFullYear() % 100)}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}-`
    + `${two(at.getUTCHours())}${two(at.getUTCMinutes())}${two(at.getUTCSeconds())}`);
const client = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9_-]{0,20}[A-Za-z0-9])?$/),
  fc.array(fc.constantFrom('acme', 'Guy', 'Wilson', '7', '338'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-')),
).filter((text) => !['undefined', 'null', 'None', 'NaN'].includes(text));
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.tuple(base, client, fc.constantFrom('-', ':', '.0-', '-x:', ' ')).map(([run, name, between]) => `${run}${between}${name}`),
  base.map((run) => ` 20${run}\n`),
  fc.integer({ min: 0, max: 9999999999999 }).map((ms) => `smart_resume_${String(ms).padStart(13, '0')}_pwwu9`),
);

function outcome(call) {
  try {
    return call();
  } catch (problem) {
    assert.ok(problem instanceof RunIdError, problem);
    return problem.code;
  }
}

// ---------------------------------------------------------------- stand-in

async function control(method, path, body) {
  const answer = await fetch(`${endpointUrl}/_standin/${path}`, { method, body: body && JSON.stringify(body) });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}

const rowsOf = async (baseId, run) => (await control('GET', `rows?base=${baseId}&table=${encodeURIComponent(JOBS)}`))
  .filter((row) => row.fields['Run ID'] === run);

function tableOf(baseId) {
  const options = { apiKey: TOKENS[baseId], endpointUrl, noRetryIfRateLimited: true, requestTimeout: 5000 };
  return new Airtable(options).base(baseId)(JOBS);
}

// ---------------------------------------------------------------- commands

const command = (name, check, run) => ({ check, run, toString: () => name });
const always = () => true;

// An answer, or a STORE_* error when something may be out of order.
async function attempt(model, call) {
  try {
    return await call();
  } catch (problem) {
    assert.ok(model.faulty && /^STORE_/.test(problem.code), problem.stack);
    assert.ok(!Object.values(TOKENS).some((token) => `${problem.stack}${JSON.stringify(problem)}`.includes(token)));
    return problem;
  }
}

const create = (baseId, run, form, times) => command(`create ${times}x ${form(run)} in ${baseId}`, always, async (model, system) => {
  const before = await rowsOf(baseId, run);
  const calls = Array.from({ length: times }, () => attempt(model, () => system.createJobTrackingRecord(form(run), tableOf(baseId))));
  const rows = (await Promise.all(calls)).filter((row) => !(row instanceof Error));
  const after = (await rowsOf(baseId, run)).map((row) => row.id);
  assert.ok(after.length <= Math.max(1, before.length));
  assert.ok(new Set(rows.map((row) => row.id)).size <= 1);
  assert.ok(rows.every((row) => after.includes(row.id)));
});

const atOnce = (baseId, run, form) => command(`all at once on ${form(run)} in ${baseId}`, always, async (model, system) => {
  const before = await rowsOf(baseId, run);
  const table = tableOf(baseId);
  const [made, found] = await Promise.all([
    attempt(model, () => system.createJobTrackingRecord(form(run), table)),
    attempt(model, () => system.findJobTrackingRecord(run, tableOf(baseId))),
    attempt(model, () => system.updateJobTrackingRecord(form(run), table, { Status: 'done' })),
    Promise.resolve().then(() => system.clearCache(run)),
    attempt(model, () => system.createJobTrackingRecord(`${run}.0`, tableOf(baseId))),
  ]);
  const after = (await rowsOf(baseId, run)).map((row) => row.id);
  assert.ok(after.length <= Math.max(1, before.length));
  for (const row of [made, found]) if (row !== null && !(row instanceof Error)) assert.ok(after.includes(row.id));
});

const find = (baseId, run, form) => command(`find ${form(run)} in ${baseId}`, always, async (model, system) => {
  const row = await attempt(model, () => system.findJobTrackingRecord(form(run), tableOf(baseId)));
  if (row instanceof Error) return;
  const here = (await rowsOf(baseId, run)).map((each) => each.id);
  assert.equal(row === null, here.length === 0);
  assert.ok(row === null || here.includes(row.id));
});

const update = (baseId, run, form, Status) => command(`update ${form(run)} in ${baseId}`, always, async (model, system) => {
  const before = (await rowsOf(baseId, run)).map((each) => each.id);
  const row = await attempt(model, () => system.updateJobTrackingRecord(form(run), tableOf(baseId), { Status }));
  const after = await rowsOf(baseId, run);
  assert.deepEqual(after.map((each) => each.id), before);
  if (row instanceof Error || row === null) return;
  assert.equal(after.find((each) => each.id === row.id).fields.Status, Status);
});

const clear = (run, name) => command(`clear ${run} ${name}`, always, async (model, system) => system.clearCache(name ? `${run}:${name}` : run));

const strangerDeletes = (baseId, run) => command(`a stranger deletes ${run} in ${baseId}`, always, async () => {
  for (const row of await rowsOf(baseId, run)) {
    await control('DELETE', `rows?base=${baseId}&table=${encodeURIComponent(JOBS)}&id=${row.id}`);
  }
});

const strangerAdds = (baseId, run) => command(`a stranger adds ${run} in ${baseId}`, always, async () => {
  await control('POST', 'rows', { base: baseId, table: JOBS, fields: { 'Run ID': run } });
});

const strangerRenames = (baseId, run, other) => command(`a stranger makes ${run} in ${baseId} ${other}`, (model) => !model.faulty, async () => {
  const headers = { authorization: `Bearer ${TOKENS[baseId]}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ fields: { 'Run ID': other } });
  for (const row of await rowsOf(baseId, run)) {
    await fetch(`${endpointUrl}/v0/${baseId}/${encodeURIComponent(JOBS)}/${row.id}`, { method: 'PATCH', headers, body });
  }
});

const fault = (details) => command(`fault ${JSON.stringify(details)}`, always, async (model) => {
  await control('POST', 'faults', details);
  model.faulty = true;
});

const repair = () => command('repair', (model) => model.faulty, async (model) => {
  await control('DELETE', 'faults');
  model.faulty = false;
});

const anyBase = fc.constantFrom(...BASES);
const anyRun = fc.constantFrom(...RUNS);
const anyForm = fc.constantFrom(...FORMS);
const anyFault = fc.record({
  kind: fc.constantFrom('status', 'drop'),
  status: fc.constantFrom(401, 403, 422, 500, 503),
  operation: fc.constantFrom('list', 'list', 'get', 'create', 'update'),
  after: fc.boolean(),
  times: fc.integer({ min: 1, max: 2 }),
});
const commands = [
  fc.tuple(anyBase, anyRun, anyForm, fc.integer({ min: 1, max: 4 })).map((args) => create(...args)),
  fc.tuple(anyBase, anyRun, anyForm).map((args) => find(...args)),
  fc.tuple(anyBase, anyRun, anyForm).map((args) => atOnce(...args)),
  fc.tuple(anyBase, anyRun, anyForm, fc.constantFrom('running', 'done')).map((args) => update(...args)),
  fc.tuple(anyRun, fc.constantFrom('', 'acme')).map((args) => clear(...args)),
  fc.tuple(anyBase, anyRun).map((args) => strangerDeletes(...args)),
  fc.tuple(anyBase, anyRun).map((args) => strangerAdds(...args)),
  fc.tuple(anyBase, anyRun, anyRun).map((args) => strangerRenames(...args)),
  anyFault.map(fault),
  fc.constant(null).map(repair),
];

// ---------------------------------------------------------------- properties

const PROPERTIES = {
  laws: () => fc.assert(fc.property(anything, fc.constantFrom(':', '-'), (text, clientSeparator) => {
    const system = createRunIdSystem({ clientSeparator });
    const standard = outcome(() => system.validateAndStandardizeRunId(text));
    if (/^RUN_ID_/.test(standard)) {
      assert.notEqual(outcome(() => system.validateRunId(text)), true);
      return;
    }
    assert.equal(system.validateAndStandardizeRunId(standard), standard);
    assert.equal(system.validateRunId(standard), true);
    assert.equal(system.getBaseRunId(text), system.getBaseRunId(standard));
    assert.equal(system.getClientId(text), system.getClientId(standard));
  }), { numRuns: 2000 }),

  clients: () => fc.assert(fc.property(base, client, client, fc.constantFrom(':', '-'), (run, name, other, clientSeparator) => {
    const system = createRunIdSystem({ clientSeparator });
    const whole = system.createClientRunId(run, name);
    assert.deepEqual([system.getBaseRunId(whole), system.getClientId(whole)], [run, name]);
    assert.equal(system.createClientRunId(whole, name), whole);
    system.registerRunRecord(whole, name, 'recAAAAAAAAAAAAA1');
    assert.equal(system.getRunRecordId(run, name), 'recAAAAAAAAAAAAA1');
    if (name === other) return;
    assert.equal(outcome(() => system.createClientRunId(whole, other)), 'CLIENT_MISMATCH');
    assert.equal(outcome(() => system.getRunRecordId(whole, other)), 'CLIENT_MISMATCH');
    assert.equal(system.getRunRecordId(run, other), null);
  }), { numRuns: 1000 }),

  sequence: () => fc.assert(fc.property(
    fc.array(fc.constantFrom(0, 400, 1000, 7000, -1000, -30000, 61000), { maxLength: 80 }), fc.integer({ min: 1, max: 60 }),
    fc.nat(59), fc.nat(60), (steps, slots, k, maxLeadSeconds) => {
      let now = 1758727350000;
      const clock = () => now;
      const options = { clock, slots, slot: k % slots, maxLeadSeconds };
      const pair = [createRunIdSystem(options), createRunIdSystem(options)];
      let last = '';
      steps.forEach((step, index) => {
        now += step;
        const made = outcome(() => pair[index % 2].generateRunId());
        if (['RUN_ID_RATE_EXCEEDED', 'CLOCK_ROLLBACK'].includes(made)) return;
        assert.ok(made > last);
        assert.equal(Number(made.slice(-2)) % slots, k % slots);
        last = made;
      });
    },
  ), { numRuns: 500 }),

  rows: () => fc.assert(fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (cmds) => {
    await control('POST', 'reset');
    const setup = () => ({ model: { faulty: false }, real: createRunIdSystem({ tieBreakField: 'Number', onWarning: () => {} }) });
    await fc.asyncModelRun(setup, cmds);
    const home = new Map();
    for (const baseId of BASES) for (const run of RUNS) for (const row of await rowsOf(baseId, run)) home.set(row.id, baseId);
    for (const entry of await control('GET', 'requests')) {
      assert.equal(entry.token_of, entry.base);
      if (home.has(entry.record)) assert.equal(home.get(entry.record), entry.base);
    }
  }), { numRuns: 100 }),
};

(async () => {
  await PROPERTIES[chosen](); // a failure prints its seed and its path
})().catch((problem) => {
  console.error(problem.message, problem.cause || '');
  process.exitCode = 1;
});
