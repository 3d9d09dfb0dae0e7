let extra;
try { extra = require('../lib/extra'); } catch (error) { extra = null; }
try { require('../lib/other'); } finally { extra = 1; } // expect: RID107@15

const ids = require('../services/runIdSystem');
module.exports = [extra, ids];
