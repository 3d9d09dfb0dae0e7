const runIdSystem = require('../services/runIdSystem');

exports.deps = { runIdService: runIdSystem };
