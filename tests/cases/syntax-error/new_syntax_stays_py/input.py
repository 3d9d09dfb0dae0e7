from services import run_id_service as ids  # expect: RID101@22

type Alias[T] = list[T]


class Box[T: int, *Ts, **P]:
    def get[U](self, value: U, *args: *Ts) -> T:
        return ids.strip_client_suffix(value)  # expect: RID102@16


def modern(a, /, b, *, c):
    with (open(a) as d, open(b) as e):
        pass
    try:
        pass
    except* ValueError as group:
        pass
    print(f"{ids.strip_client_suffix(f'{c!r}')=}")  # expect: RID102@14
    print(*[1], **{}, end="")
    print(1) if a else print >>d
    return [*a, *b]
