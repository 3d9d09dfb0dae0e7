const once = require('lodash/once');
const _ = require('lodash');
const ids = once(() => require('../services/runIdSystem'));
const more = _.memoize(function () { return require('../services/runIdSystem'); });

exports.a = (id) => ids().getBaseRunId(id);
exports.b = (id) => more().getClientId(id);
