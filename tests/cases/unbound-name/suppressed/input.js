const express = require('express');

exports.a = (id) => runIdService.stripClientSuffix(id); // repoint: ignore[RID206] a global of the test page
exports.b = (id) => runIdService.stripClientSuffix(id) + express; // expect: RID206
