let extra;
try { extra = require('../lib/extra'); } catch (error) { extra = null; }
try { require('../lib/other'); } finally { extra = 1; } // expect: RID107@15

const ids = require('../services/runIdSystem');
module.exports = [extra, ids];
import('../lib/lazy').catch(() => null);
import('../lib/lazy').then((made) => made.x).finally(done).catch(() => null);
import('../lib/lazy').then((made) => made.x, () => null);
import('../lib/lazy').then((made) => made.x); // expect: RID107@8
import('../lib/lazy').finally(() => null); // expect: RID107@8
