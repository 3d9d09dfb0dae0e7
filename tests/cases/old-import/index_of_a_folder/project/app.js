const ids = require('./services/oldIds/'); // expect: RID101@21
module.exports = ids.create(); // expect: RID102@18
