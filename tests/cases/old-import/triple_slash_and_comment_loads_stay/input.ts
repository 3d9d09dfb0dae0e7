/// <reference path="../services/runIdService.ts" />
// @ts-ignore require('../services/runIdService')
export const a = 1;
