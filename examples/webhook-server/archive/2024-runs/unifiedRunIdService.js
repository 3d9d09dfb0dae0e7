'use strict';

// Kept for the reports of 2024, whose run IDs were numbered within a day.
exports.stripClientSuffix = (runId) => runId.replace(/\/.*$/, '');
exports.dayOf = (runId) => runId.slice(0, 8);
