import { jest } from '@jest/globals';
import * as svc from '../services/runIdSystem';
import { getBaseRunId } from '../services/runIdSystem';

const mocked = jest.mocked(svc);
const strip = vi.mocked(getBaseRunId, true);
mocked.validateAndStandardizeRunId.mockReturnValue('1');
jest.mocked(svc).clearCache.mockReset();
strip.mockReturnValue('2');
