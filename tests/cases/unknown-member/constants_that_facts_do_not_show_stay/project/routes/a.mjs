import RunIds, { LIST, LIMIT, typed, nothing } from '../services/runIdSystem.mjs';
RunIds.create();
typed(LIST, LIMIT, nothing);
