export const LIST = [1], LIMIT = 5;
export default class RunIds { static create() {} }
// nothing
