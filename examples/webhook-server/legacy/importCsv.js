'use strict';

const fs = require('fs');
const runIdService = require('./runIdService');

/** Reads leads from a file that a client sent by mail. */
function importCsv(file, importId = runIdService.generateRunId()) {
  const [header, ...rows] = fs.readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return rows.map((row) => {
    const values = row.split(',');
    const lead = Object.fromEntries(columns.map((column, place) => [column, values[place]]));
    return { ...lead, importId: runIdService.normalizeRunId(importId) };
  });
}

module.exports = importCsv;
