const { get } = require('axios');
const pad = require('pad');
const again = require('left-pad'); // expect: RID101 manual
const gone = require('../lib/gone'); // expect: RID101 manual

exports.page = (url) => get(url);
exports.wide = (text) => pad.start(text, 3);
exports.all = (texts) => texts.map(again); // expect: RID103@36 manual
exports.gone = () => gone(1); // expect: RID102@22 manual
