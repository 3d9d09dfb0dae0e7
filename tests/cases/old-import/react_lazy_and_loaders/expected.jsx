const Page = lazy(() => import('../services/runIdSystem'));
const raw = require('!!raw-loader!../services/runIdSystem.js');
const q = require('../services/runIdSystem.js?inline');

export default [Page, raw, q];
