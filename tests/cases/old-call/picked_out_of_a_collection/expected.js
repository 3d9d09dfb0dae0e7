const services = [require('../services/runIdSystem'), require('../services/runIdSystem')];
const byName = { old: require('../services/runIdSystem'), unified: require('../services/runIdSystem') };
const loaders = { old: () => require('../services/runIdSystem') };

exports.a = (id) => services[0].getRunRecordId(id, 'c');
exports.b = (id, kind) => byName[kind].getBaseRunId(id);
exports.c = (id) => Object.values(byName).map((svc) => svc.getBaseRunId(id));
exports.d = (id) => { for (const [, svc] of Object.entries(byName)) svc.getBaseRunId(id); };
exports.e = (id, kind) => loaders[kind]().getBaseRunId(id);
