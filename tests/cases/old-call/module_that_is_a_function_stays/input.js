const request = require('./request');
const jar = require('request').jar();

exports.page = (url) => request(url);
exports.other = (url) => require('request').get(url);
exports.inner = (request) => request('/');
exports.jar = () => jar('/');
