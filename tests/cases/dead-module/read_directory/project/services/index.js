const fs = require('fs');
const path = require('path');
const basename = path.basename(__filename);
const all = {};
fs.readdirSync(__dirname)
  .filter((file) => file !== basename && file.endsWith('.js'))
  .forEach((file) => { all[path.parse(file).name] = require(path.join(__dirname, file)); });
module.exports = all;
