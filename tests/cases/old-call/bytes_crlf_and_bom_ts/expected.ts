import { getBaseRunId as s } from '../services/runIdSystem';
export const a: string = s('é');
