const one = require('lodash/pluck');
const two = require('lodash/pluck.js');
const first = require('lodash/first'); // expect: RID101

exports.one = (list) => one(list, 'id'); // expect: RID102@25 safe
exports.two = (list) => two(list, 'id'); // expect: RID102@25 safe
exports.first = (list) => first.of(list); // expect: RID102@27
