import runIdSystem from '../services/runIdSystem';
import * as runIdSystem2 from '../services/runIdSystem';
import service = require('../services/runIdSystem');

export const a = runIdSystem.getBaseRunId(runIdSystem2.getBaseRunId(service.getBaseRunId('1')));
