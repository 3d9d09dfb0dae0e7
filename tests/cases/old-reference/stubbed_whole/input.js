const sinon = require('sinon');
const svc = require('../services/runIdService'); // expect: RID101@21
const stubs = sinon.stub(svc); // expect: RID103@26

stubs.stripClientSuffix.returns('1'); // expect: RID103@1
sinon.mock(svc).expects('clearCache').once(); // expect: RID103@25
