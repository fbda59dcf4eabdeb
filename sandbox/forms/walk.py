"""Walking through the components of a message or modal."""

from collections.abc import Iterator

from sandbox.errors import Payload

Path = tuple[str | int, ...]


def walk(components: list[Payload]) -> Iterator[Payload]:
    """Yield every component, depth first, boxes before what is in them."""
    for _, component in walk_with_paths(components):
        yield component


def walk_with_paths(components: list[Payload], at: Path = ()) -> Iterator[tuple[Path, Payload]]:
    """Yield the path and the object of every component, in the order of `walk`."""
    for index, component in enumerate(components):
        yield from _one(component, (*at, index))


def _one(component: Payload, at: Path) -> Iterator[tuple[Path, Payload]]:
    yield at, component
    yield from walk_with_paths(component.get("components") or [], (*at, "components"))
    for single in ("accessory", "component"):
        if component.get(single):
            yield from _one(component[single], (*at, single))
