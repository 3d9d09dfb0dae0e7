const sinon = require('sinon');
const { mock } = require('node:test');
const svc = require('../services/unifiedRunIdService'); // expect: RID101

sinon.stub(svc, 'stripClientSuffix').returns('1'); // expect: RID103@17
jest.spyOn(svc, "extractClientId"); // expect: RID103@17
mock.method(svc, 'getBaseRunId', () => '1'); // expect: RID103@18
