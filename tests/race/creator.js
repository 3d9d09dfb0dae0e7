'use strict';
// One of several processes: for each run ID on a line of the input, makes its job row and prints the row's id.

const readline = require('readline');
const Airtable = require('airtable');
const { createRunIdSystem } = require('../../runidsystem/javascript/runIdSystem');

const [, , endpointUrl, base, apiKey] = process.argv;
const table = new Airtable({ apiKey, endpointUrl }).base(base)('Job Tracking');
console.log('ready');
readline.createInterface({ input: process.stdin }).on('line', async (line) => {
  // A new instance each time: no cache may help.
  const system = createRunIdSystem({ tieBreakField: 'Number', onWarning: () => {} });
  console.log((await system.createJobTrackingRecord(line, table)).id);
});
