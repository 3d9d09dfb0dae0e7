from services import run_id_system as ids

type Alias[T] = list[T]


class Box[T: int, *Ts, **P]:
    def get[U](self, value: U, *args: *Ts) -> T:
        return ids.get_base_run_id(value)


def modern(a, /, b, *, c):
    with (open(a) as d, open(b) as e):
        pass
    try:
        pass
    except* ValueError as group:
        pass
    print(f"{ids.get_base_run_id(f'{c!r}')=}")
    print(*[1], **{}, end="")
    print(1) if a else print >>d
    return [*a, *b]
