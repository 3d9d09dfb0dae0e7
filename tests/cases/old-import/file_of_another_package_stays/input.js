const own = require('./lodash/pluck.js');
const other = require('lodash-es/pluck.js');
const data = require('lodash/pluck.json');

exports.all = (list) => [own(list, 'id'), other(list, 'id'), data];
