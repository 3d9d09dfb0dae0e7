'use strict';

// Import numbers of the CSV importer: "import-0001", counted per process.
let last = 0;

function generateRunId() {
  last += 1;
  return `import-${String(last).padStart(4, '0')}`;
}

function normalizeRunId(runId) {
  return String(runId).trim().toLowerCase();
}

module.exports = { generateRunId, normalizeRunId };
