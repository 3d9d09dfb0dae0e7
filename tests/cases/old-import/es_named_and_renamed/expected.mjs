import { getBaseRunId, getClientId as clientOf } from "../services/runIdSystem.js";

export const parts = (id) => [getBaseRunId(id), clientOf(id)];
