const svc = /* 🎉🎉 */ require('../services/runIdSystem');
exports['👩‍💻'] = `🎉${svc.getBaseRunId('🎉')}`;
