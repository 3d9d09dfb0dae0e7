const ids = require('./services/runIdService'); // expect: RID101@21
const { normalizeRunId } = ids; // expect: RID103@9
const lib = require('./lib');
const { Curried, Special } = require('./lib/classes');

lib.curried(app)(ids); // expect: RID103@18
lib.withDefaults({ svc: ids }); // expect: RID103@25
lib.picks({ ids }); // expect: RID103@13
lib.spread(...[1], ids); // expect: RID103@20
lib.after(1, ids); // expect: RID103@14
lib.own(normalizeRunId); // expect: RID103@9
lib.retry(normalizeRunId, 3); // expect: RID103@11
lib.generic(ids); // expect: RID103@13
new Special(ids).go('1'); // expect: RID103@13
new Curried().start(ids); // expect: RID103@21
lib.ping(ids, 3); // expect: RID103@10
unknown.register(ids); // expect: RID103@18
lib.never({});
lib.chain(ids); // expect: RID103@11
lib.getter(() => ids); // expect: RID103@18
lib.rest(1, ids); // expect: RID103@13
