'use strict';

const { randomUUID } = require('crypto');

let runIds;
try {
  runIds = require('../services/unifiedRunIdService');
} catch (error) {
  runIds = null; // the public mirror is deployed without it
}

/** Puts `req.run` on each request: its ID without a client, where the caller sent one. */
function runContext(req, res, next) {
  const sent = req.get('x-run-id') || req.query.runId || null;
  req.run = {
    requestId: req.get('x-request-id') || randomUUID(),
    runId: sent && runIds ? runIds.getBaseRunId(sent) : sent,
  };
  res.set('x-request-id', req.run.requestId);
  next();
}

module.exports = runContext;
