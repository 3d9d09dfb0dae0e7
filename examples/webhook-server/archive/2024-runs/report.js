'use strict';

const { stripClientSuffix, dayOf } = require('./unifiedRunIdService');

/** Runs per day, from the rows of the exported table. */
module.exports = function runsPerDay(rows) {
  const days = new Map();
  for (const row of rows) {
    const day = dayOf(stripClientSuffix(row.runId));
    days.set(day, (days.get(day) || 0) + 1);
  }
  return days;
};
