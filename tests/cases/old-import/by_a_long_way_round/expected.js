const ids = require('../services/../services/./runIdSystem');
const padded = require(  `../services/runIdSystem`  );

exports.base = (id) => ids.getBaseRunId(padded.getBaseRunId(id));
