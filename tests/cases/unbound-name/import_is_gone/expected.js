const express = require('express');
const runIdSystem = require('../services/runIdSystem');

exports.a = (id) => runIdSystem.getBaseRunId(id);
exports.b = (id) => runIdSystem.getBaseRunId(id);
exports.c = (id) => runIdSystem.validateAndStandardizeRunId(id);
exports.d = (id) => runIdSystem.getBaseRunId(id);
exports.e = () => register({ runIdService }); // expect: RID206@30
exports.f = (ids2) => ids2.map(runIdSystem.getBaseRunId) + express;
