const esb = require('../lib/esbuild');
const all = require('../lib/esbuild_star');
const babel = require('../lib/babel_star');
const loop = require('../lib/loop_star');
const other = require('../lib/stays');
exports.a = (id) => esb.strip(id) + esb.own(id); // expect: RID102@21
exports.b = (id) => all.stripClientSuffix(id); // expect: RID102
exports.c = (id) => babel.stripClientSuffix(id); // expect: RID102
exports.d = (id) => loop.stripClientSuffix(id); // expect: RID102
exports.e = (id) => other.extractClientId(id);
