const svc = require('../services/runIdSystem');
const { getBaseRunId, clearCache: clear = null, ...others } = svc;
let getRunRecordId;
({ getRunRecordId } = svc);
const strip = svc.getBaseRunId;

getBaseRunId(strip(others.createClientRunId(others.generateRunId(), 'acme')));
clear(getRunRecordId('1', 'acme'));
