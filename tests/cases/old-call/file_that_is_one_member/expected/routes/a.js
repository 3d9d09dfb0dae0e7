const strip = require('../lib/strip');
const named = require('../lib/named');
const sameName = require('../lib/same_name');

module.exports = (id) => [strip(id), named(id), sameName(id)];
