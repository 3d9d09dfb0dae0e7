'use strict';
// The run-ID system on the embedded table; prints what it saw as JSON.

const { embeddedTable } = require('../../runidsystem/javascript/embeddedTable');
const { createRunIdSystem } = require('../../runidsystem/javascript/runIdSystem');

const [, , url, base, token] = process.argv;
const RUN = '250924-152230';

async function main() {
  const table = embeddedTable({ url, base, token, table: 'Job Tracking' });
  const system = createRunIdSystem({ tieBreakField: 'Number' });
  const made = await system.createJobTrackingRecord(`${RUN}-Dean-Hobin`, table, { Stream: 1 });
  const again = await system.createJobTrackingRecord(RUN, table);
  const updated = await system.updateJobTrackingRecord(RUN, table, { Status: 'done' });
  const code = (promise) => promise.then(() => null, (error) => error.code || error.error);
  const stranger = embeddedTable({ url, base, token: 'patWrong', table: 'Job Tracking' });
  const nobody = embeddedTable({ url: 'http://127.0.0.1:9', base, token, table: 'Job Tracking' });
  await table.create(Array.from({ length: 3 }, (_, n) => ({ fields: { 'Run ID': `x${n}` } })));
  const sorted = await table.select({ sort: [{ field: 'Run ID', direction: 'desc' }], pageSize: 2, fields: ['Run ID'] }).all();
  const seen = {
    made: made.fields,
    same: again.id === made.id && updated.id === made.id && (await table.find(made.id)).getId() === made.id,
    status: updated.get('Status'),
    sorted: sorted.map((each) => each.get('Run ID')),
    denied: await code(createRunIdSystem().findJobTrackingRecord(RUN, stranger)),
    unreachable: await code(createRunIdSystem().findJobTrackingRecord(RUN, nobody)),
    formula: await code(table.select({ filterByFormula: '1' }).firstPage()),
    replaced: (await table.replace(made.id, { 'Run ID': 'y' })).fields,
    gone: (await table.destroy([made.id])).map((each) => each.id === made.id),
  };
  let refused = null;
  try {
    embeddedTable({ url: 'https://api.airtable.com', base, token, table: 'T' });
  } catch (error) {
    refused = error.message;
  }
  return { ...seen, refused };
}

main().then((seen) => console.log(JSON.stringify(seen)), (error) => {
  console.error(error);
  process.exit(1);
});
