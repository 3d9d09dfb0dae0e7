exports.x = 1; // expect: RID108@1
