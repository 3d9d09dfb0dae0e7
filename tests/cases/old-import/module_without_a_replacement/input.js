const gone = require('gone'); // expect: RID101 manual

exports.run = () => run(gone); // expect: RID103 manual
