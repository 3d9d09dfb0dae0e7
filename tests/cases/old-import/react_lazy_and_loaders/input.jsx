const Page = lazy(() => import('../services/runIdService')); // expect: RID101@32
const raw = require('!!raw-loader!../services/runIdService.js'); // expect: RID101@21
const q = require('../services/runIdService.js?inline'); // expect: RID101@19

export default [Page, raw, q]; // expect: RID103@23, RID103@28
