const ids = require('../services/runIdService'); // expect: RID101@21
const mailer = require('../lib/mailer');
const byName = { ids, mailer }; // expect: RID103@18
const others = { mailer };

exports.a = (id) => byName.mailer.stripClientSuffix(id);
exports.b = (id, kind) => others[kind].stripClientSuffix(id);
exports.c = (id) => Object.keys(byName).map((name) => name.stripClientSuffix(id));
exports.d = (id) => { for (const name in byName) name.stripClientSuffix(id); };
exports.e = (id) => Object.entries(byName).map(([name]) => name.stripClientSuffix(id));
exports.f = (id) => [ids].map((svc) => svc.name).map((name) => name.stripClientSuffix(id)); // expect: RID103@22, RID103@40
exports.g = (id) => [mailer, ids][0].stripClientSuffix(id); // expect: RID103@30
exports.h = (id, kind) => byName[kind].stripClientSuffix(id); // expect: RID102@27 likely
exports.i = (id) => Object.values(byName).length + id.stripClientSuffix();
