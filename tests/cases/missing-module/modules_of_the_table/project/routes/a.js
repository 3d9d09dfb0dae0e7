const runIdSystem = require('../services/runIdSystem'); // expect: RID107@29 error
const old = require('../services/runIdService'); // expect: RID101@21, RID107@21 error
const other = require('../services/other');
const gone = require('../services/gone'); // expect: RID107@22 warning

module.exports = [runIdSystem, old, other, gone]; // expect: RID103@32
