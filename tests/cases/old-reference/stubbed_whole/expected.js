const sinon = require('sinon');
const svc = require('../services/runIdSystem');
const stubs = sinon.stub(svc);

stubs.getBaseRunId.returns('1');
sinon.mock(svc).expects('clearCache').once();
