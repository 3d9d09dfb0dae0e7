import * as ids from '../services/runIdService'; // repoint: ignore[RID101] moves with the page

export function Page({ id }) {
  /* repoint: ignore[RID102] a comment before the code of its line */ ids.clearCache();
  return (
    <main>
      {/* repoint: ignore[RID102] shown as it was */}
      <p>{ids.stripClientSuffix(id)}</p>
    </main>
  );
}
