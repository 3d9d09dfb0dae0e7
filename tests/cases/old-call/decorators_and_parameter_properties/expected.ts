import runIdSystem from '../services/runIdSystem';

@Injectable({ use: runIdSystem.getBaseRunId })
export class Batch {
  constructor(private readonly ids = runIdSystem, @Inject('x') public other: string) {}

  @Log(runIdSystem.getBaseRunId('1'))
  run(id: string) {
    return this.ids.getBaseRunId(id);
  }
}
declare function Injectable(x: object): ClassDecorator;
declare function Inject(x: string): ParameterDecorator;
declare function Log(x: string): MethodDecorator;
