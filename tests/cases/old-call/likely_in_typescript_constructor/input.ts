export class Batch {
  constructor(private readonly runIdService: RunIds) {}

  run(id: string) {
    return this.runIdService.stripClientSuffix(id); // expect: RID102@12 likely warning manual
  }
}
interface RunIds { stripClientSuffix(id: string): string }
