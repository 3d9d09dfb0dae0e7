const path = require('path');
const requireAll = require('require-all');
const requireDir = require('require-dir');
const services = requireAll({ dirname: path.join(__dirname, '../services'), filter: /(.+)\.js$/ }); // expect: RID104@40
const again = requireDir('../services'); // expect: RID104@26
const direct = require('require-directory')(module, '../services'); // expect: RID104@53
const lib = requireDir('../lib');

module.exports = [services, again, direct, lib];
