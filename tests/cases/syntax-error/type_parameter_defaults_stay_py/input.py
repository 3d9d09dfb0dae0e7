from services import run_id_service  # expect: RID101@22


def first[T = int, U: str = "a, b]"](a: T) -> U:
    return run_id_service.strip_client_suffix(a)  # expect: RID102@12


class Kept[
    T: (int, str) = int,  # = [
    *Ts = *tuple[int, ...],
    **P = [int, str],
](dict[str, T], total=1 == 1):
    ids: type = run_id_service.strip_client_suffix  # expect: RID103@17


type Pairs[T = dict[str, run_id_service.strip_client_suffix]] = list[tuple[T, T]]  # expect: RID103@26


def after(a=[1], *, b: int = 2):
    return run_id_service.clear_cache()  # expect: RID102@12
