'use strict';

const logger = require('../lib/logger')('http');

/** Last in the chain. What the caller did wrong is told to the caller; the rest is only logged. */
// eslint-disable-next-line no-unused-vars
module.exports = function errorHandler(error, req, res, next) {
  const code = typeof error.code === 'string' ? error.code : '';
  const byCaller = /^(RUN|CLIENT)_ID_|^CLIENT_MISMATCH$/.test(code);
  const status = error.status || (byCaller ? 400 : 500);
  if (status >= 500) logger.error(error.stack || String(error));
  res.status(status).json({ error: status >= 500 ? 'internal error' : error.message, code });
};
