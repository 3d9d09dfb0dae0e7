const PATHS = {
  ids: '../services/runIdService', // expect: RID105@8
  other: '../services/airtable',
};
const svc = require(PATHS.ids); // expect: RID104@21
const other = require(PATHS.other);

exports.a = (id) => svc.stripClientSuffix(id); // expect: RID102@21 manual
exports.b = (id) => other.stripClientSuffix(id);

const CHANGED = { ids: './airtable' };
CHANGED.ids = process.env.IDS;
exports.c = (id) => require(CHANGED.ids).stripClientSuffix(id);
