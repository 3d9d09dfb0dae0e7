const esb = require('../lib/esbuild');
const all = require('../lib/esbuild_star');
const babel = require('../lib/babel_star');
const loop = require('../lib/loop_star');
const other = require('../lib/stays');
exports.a = (id) => esb.strip(id) + esb.own(id);
exports.b = (id) => all.getBaseRunId(id);
exports.c = (id) => babel.stripClientSuffix(id); // expect: RID102
exports.d = (id) => loop.getBaseRunId(id);
exports.e = (id) => other.extractClientId(id);
