const svc = require('../services/runIdSystem');

exports.a = (id) => svc.getBaseRunId(id);
exports.b = (id) => svc?.getBaseRunId?.(id);
exports.c = (id) => svc['getBaseRunId'](id);
exports.d = (id) => svc[`getBaseRunId`](id);
exports.e = (id) => svc
  .getBaseRunId(
    id, // the raw one
  );
exports.f = (id) => (svc).getBaseRunId(/* first */ id /* last */);
exports.g = (id) => `${svc.getBaseRunId(id)}!`;
exports.h = (id) => svc . getBaseRunId ( id );
