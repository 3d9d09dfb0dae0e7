const svc = require('../services/runIdService');
const { getBaseRunId } = require('../services/runIdSystem');
const runIdSystem = require('../services/runIdSystem');
const { clearCache: clear = null, ...others } = svc;
let getRunRecordId;
({ getRunRecordId } = svc);
const strip = getBaseRunId;

getBaseRunId(strip(runIdSystem.createClientRunId(runIdSystem.generateRunId(), 'acme')));
clear(getRunRecordId('1', 'acme'));
