const express = require('express');
const runIdSystem = require('../services/runIdSystem');

exports.a = (id) => runIdService.stripClientSuffix(id); // repoint: ignore[RID206] a global of the test page
exports.b = (id) => runIdSystem.getBaseRunId(id) + express;
