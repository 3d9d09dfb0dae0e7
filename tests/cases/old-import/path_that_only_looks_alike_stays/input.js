const a = require('../services/runIdServices');
const b = require('../services/runIdService.test');
const c = require('../services/runIdService/extra');
const d = require('../services/myrunIdService');
const e = require('../../services/runIdService');

module.exports = [a, b, c, d, e];
