const map = require('lodash/map');
const first = require('lodash/first'); // expect: RID101

exports.one = (list) => map(list, 'id');
exports.two = (list) => map(list, 'id');
exports.first = (list) => first.of(list); // expect: RID102@27
