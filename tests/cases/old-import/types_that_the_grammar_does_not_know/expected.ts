export type * from '../services/runIdSystem';
import type Ids = require('../services/runIdSystem');
export type Held = Ids;
