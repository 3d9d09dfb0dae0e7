const svc = /* 🎉🎉 */ require('../services/runIdService'); // expect: RID101@30
exports['👩‍💻'] = `🎉${svc.stripClientSuffix('🎉')}`; // expect: RID102@22
