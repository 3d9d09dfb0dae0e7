const path = require.resolve('../services/runIdSystem');
delete require.cache[require.resolve('../services/runIdSystem')];
require.cache[path] = undefined;
