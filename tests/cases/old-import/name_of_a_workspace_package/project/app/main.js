const ids = require('@acme/old-ids'); // expect: RID101@21
exports.next = () => ids.create(); // expect: RID102@22
