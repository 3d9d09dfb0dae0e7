import runIdService from '../services/runIdService'; // expect: RID101

@Injectable({ use: runIdService.stripClientSuffix }) // expect: RID103@20
export class Batch {
  constructor(private readonly ids = runIdService, @Inject('x') public other: string) {} // expect: RID103@38

  @Log(runIdService.stripClientSuffix('1')) // expect: RID102@8
  run(id: string) {
    return this.ids.stripClientSuffix(id); // expect: RID102@12
  }
}
declare function Injectable(x: object): ClassDecorator;
declare function Inject(x: string): ParameterDecorator;
declare function Log(x: string): MethodDecorator;
