const express = require('express');

exports.a = (id) => runIdService.stripClientSuffix(id); // expect: RID206@21
exports.b = (id) => ids.stripClientSuffix(id); // expect: RID206@21
exports.c = (id) => normalizeRunId(id); // expect: RID206@21
exports.d = (id) => runIdSystem.getBaseRunId(id); // expect: RID206@21
exports.e = () => register({ runIdService }); // expect: RID206@30
exports.f = (ids2) => ids2.map(stripClientSuffix) + express; // expect: RID206@32
