const fs = require('fs');
const glob = require('glob');
const path = require('path');

glob.sync(path.join(__dirname, '../services/*.js')).forEach((file) => require(file)); // expect: RID104@79
for (const file of glob.sync('services/**/*.js')) require(path.resolve(file)); // expect: RID104@59
const files = glob.globSync('./services/*.js');
files.filter((file) => !file.includes('test')).map((file) => require(file)); // expect: RID104@70
const folder = path.join(__dirname, '..', 'services');
fs.readdirSync(folder).map((name) => path.join(folder, name)).forEach((file) => require(file)); // expect: RID104@89
fs.readdirSync(folder).forEach((name) => require(`${folder}/${name}`)); // expect: RID104@50

glob.sync('./lib/*.js').forEach((file) => require(file));
process.argv.slice(2).forEach((file) => require(file));
files.forEach((file) => console.log(file));
