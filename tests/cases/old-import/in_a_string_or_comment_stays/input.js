// const runIdService = require('../services/runIdService');
/* jest.mock('../services/runIdService') */
const text = "require('../services/runIdService')";
const help = `import x from '../services/runIdService' with normalizeRunId`;

module.exports = [text, help, 'runIdService'];
