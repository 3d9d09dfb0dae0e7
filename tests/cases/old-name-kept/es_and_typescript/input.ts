import runIdService from '../services/runIdSystem'; // expect: RID204@8
import * as unifiedRunIdService from '../services/runIdSystem'; // expect: RID204@13
import service = require('../services/runIdSystem');

export const a = runIdService.getBaseRunId(unifiedRunIdService.getBaseRunId(service.getBaseRunId('1')));
