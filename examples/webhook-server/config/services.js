'use strict';

const path = require('path');

// What the status page lists, and what it loads to show that it can be loaded.
const SERVICES = [
  { name: 'airtable', path: './services/airtableService', critical: true },
  { name: 'job tracking', path: './services/jobTracking', critical: true },
  { name: 'run IDs', path: './services/runIdService', critical: true },
  { name: 'unified run IDs', path: './services/unifiedRunIdService.js', critical: false },
];

const ROOT = path.resolve(__dirname, '..');

function checkServices() {
  return SERVICES.map(({ name, path: file, critical }) => {
    try {
      require(path.resolve(ROOT, file));
      return { name, critical, ok: true };
    } catch (error) {
      return { name, critical, ok: false, reason: error.message };
    }
  });
}

module.exports = { SERVICES, checkServices };
