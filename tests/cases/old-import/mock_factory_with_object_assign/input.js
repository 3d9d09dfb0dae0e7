jest.mock('../services/runIdService', () => // expect: RID101@11
  Object.assign({}, jest.requireActual('../services/runIdService'), { // expect: RID101@40
    stripClientSuffix: jest.fn(), // expect: RID103@5
  }));
