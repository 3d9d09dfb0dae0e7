'use strict';

const LEVELS = ['debug', 'info', 'warn', 'error'];
const threshold = LEVELS.indexOf(process.env.LOG_LEVEL || 'error');

/** One line a message, with the component in front. */
module.exports = function createLogger(component) {
  const logger = {};
  LEVELS.forEach((level, rank) => {
    logger[level] = (message) => {
      if (rank >= threshold) console.error(`${level.toUpperCase()} [${component}] ${message}`);
    };
  });
  return logger;
};
