import { getBaseRunId as strip } from '@services/runIdSystem';
import * as whole from '@services/runIdSystem';
import * as based from 'services/runIdSystem';

export const a = (id: string) => strip(whole.getBaseRunId(based.getBaseRunId(id)));
