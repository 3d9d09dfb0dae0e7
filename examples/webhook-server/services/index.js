'use strict';

// One place to load services from.
module.exports = {
  airtable: require('./airtableService'),
  JobTracking: require('./jobTracking'),
  runIdService: require('./runIdService'),
  unifiedRunIds: require('./unifiedRunIdService'),
};
