const all = require.context('../services', true, /\.js$/);
const found = import.meta.glob('../services/*.js');

module.exports = [all, found];
