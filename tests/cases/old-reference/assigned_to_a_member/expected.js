const svc = require('../services/runIdSystem');

svc.getBaseRunId = jest.fn();
svc['getClientId'] = () => 'acme';
delete svc.getBaseRunId;
