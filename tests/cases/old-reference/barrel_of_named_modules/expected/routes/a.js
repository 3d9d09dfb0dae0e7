const { ids, log } = require('../services');

exports.a = (id) => log(ids.getBaseRunId(id));
