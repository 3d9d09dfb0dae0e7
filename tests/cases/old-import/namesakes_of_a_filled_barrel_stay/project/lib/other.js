module.exports = { stripClientSuffix: (text) => text };
