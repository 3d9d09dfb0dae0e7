const runIdSystem = require('../services/runIdSystem'); // expect: RID107@29
const old = require('../services/runIdSystem'); // expect: RID107@21
const other = require('../services/other');
const gone = require('../services/gone'); // expect: RID107@22

module.exports = [runIdSystem, old, other, gone];
