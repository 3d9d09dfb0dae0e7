module.exports = process.env.OLD ? require('./unifiedRunIdService') : require('./runIdSystem'); // expect: RID101@44 manual
