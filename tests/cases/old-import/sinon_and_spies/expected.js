const sinon = require('sinon');
const { mock } = require('node:test');
const svc = require('../services/runIdSystem');

sinon.stub(svc, 'getBaseRunId').returns('1');
jest.spyOn(svc, "getClientId");
mock.method(svc, 'getBaseRunId', () => '1');
