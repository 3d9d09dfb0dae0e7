const services = [require('../services/runIdService'), require('../services/unifiedRunIdService')]; // expect: RID101@27, RID101@64
const byName = { old: require('../services/runIdService'), unified: require('../services/unifiedRunIdService') }; // expect: RID101@31, RID101@77
const loaders = { old: () => require('../services/runIdService') }; // expect: RID101@38

exports.a = (id) => services[0].getRunRecordId(id, 'c'); // expect: RID102@21
exports.b = (id, kind) => byName[kind].stripClientSuffix(id); // expect: RID102@27
exports.c = (id) => Object.values(byName).map((svc) => svc.stripClientSuffix(id)); // expect: RID102@56
exports.d = (id) => { for (const [, svc] of Object.entries(byName)) svc.stripClientSuffix(id); }; // expect: RID102@69
exports.e = (id, kind) => loaders[kind]().stripClientSuffix(id); // expect: RID102@27
