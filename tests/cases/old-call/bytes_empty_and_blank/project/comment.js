// nothing of runIdService
