exports.chain = (deps) => require('./last')(deps);
