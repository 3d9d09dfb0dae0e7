import { getBaseRunId, clearCache } from '../services/runIdSystem';

declare const runIdService: { stripClientSuffix(id: string): string };
declare function normalizeRunId(id: string): string;
namespace Ids {
  const clearCache = () => 1;
  export const base = getBaseRunId('1');
  export const none = clearCache();
}
enum Kind { clearCache = 1, other = Number(getBaseRunId('1')) }
interface HasIt { stripClientSuffix(id: string): string; clearCache?: () => void }
type Fn = (stripClientSuffix: string) => void;
abstract class Base { abstract stripClientSuffix(): void; constructor(private clearCache: Fn) {} }

export { Ids, Kind, HasIt, Base };
runIdService.stripClientSuffix(normalizeRunId('1'));
clearCache();
