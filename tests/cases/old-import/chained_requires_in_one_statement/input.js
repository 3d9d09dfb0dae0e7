const fs = require('fs'),
  runIdService = require('../services/runIdService'), // expect: RID101@26
  path = require('path');

exports.base = (id) => fs && path && runIdService.stripClientSuffix(id); // expect: RID102
