exports.y = 2; // expect: RID108@1
