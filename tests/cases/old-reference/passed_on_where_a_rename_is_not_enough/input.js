const svc = require('../services/unifiedRunIdService'); // expect: RID101 manual

exports.a = (ids) => ids.map(svc.getCachedRecordId); // expect: RID103@30 manual
exports.b = (ids) => ids.map(svc.detectRunIdFormat); // expect: RID103@30 manual
