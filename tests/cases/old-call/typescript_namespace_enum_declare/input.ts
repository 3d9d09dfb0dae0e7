import { stripClientSuffix, clearCache } from '../services/runIdService'; // expect: RID101

declare const runIdService: { stripClientSuffix(id: string): string };
declare function normalizeRunId(id: string): string;
namespace Ids {
  const clearCache = () => 1;
  export const base = stripClientSuffix('1'); // expect: RID102@23
  export const none = clearCache();
}
enum Kind { clearCache = 1, other = Number(stripClientSuffix('1')) } // expect: RID102@44
interface HasIt { stripClientSuffix(id: string): string; clearCache?: () => void }
type Fn = (stripClientSuffix: string) => void;
abstract class Base { abstract stripClientSuffix(): void; constructor(private clearCache: Fn) {} }

export { Ids, Kind, HasIt, Base };
runIdService.stripClientSuffix(normalizeRunId('1'));
clearCache(); // expect: RID102@1
