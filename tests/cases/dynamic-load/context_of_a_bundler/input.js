const all = require.context('../services', true, /\.js$/); // expect: RID104@29
const found = import.meta.glob('../services/*.js'); // expect: RID104@32
const eager = import.meta.globEager(['../services/**/*.js', '../lib/*.js']); // expect: RID104@38
const lib = require.context('../lib', true, /\.js$/);
const some = import.meta.glob('../services/air*.js');

module.exports = [all, found, eager, lib, some];
