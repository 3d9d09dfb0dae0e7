const fs = require('fs'),
  runIdSystem = require('../services/runIdSystem'),
  path = require('path');

exports.base = (id) => fs && path && runIdSystem.getBaseRunId(id);
