"""The labels of a style's versions, which maintainers choose from."""

from collections.abc import Iterator, Mapping, Sequence

from bot.cogs.train._job import Job
from bot.kit.texts import Language, decimal
from bot.kit.typed import normalize

MAX_LABEL = 100
"""Discord's limit for the name of a suggestion."""

_SEPARATOR = " · "


def typed(text: str) -> str:
    """Return the version that a person typed, or whose label was taken from the list."""
    return normalize(text).partition(_SEPARATOR)[0].casefold()


def labels(
    language: Language, versions: Sequence[str], active: str | None, made: Mapping[str, Job]
) -> Iterator[tuple[str, str]]:
    """Yield a label and the version: first those that jobs made, newest first, then the others.

    `made` has the job of each version, newest first.
    """
    newest_first = [*(version for version in made if version in versions)]
    newest_first += [version for version in versions if version not in made]
    for version in newest_first:
        parts = [version]
        job = made.get(version)
        if job is not None:
            parts.append(language("train-version-job", job=str(job.id), preset=job.preset.value))
        if job is not None and job.comparison is not None:
            parts.append(language("train-version-nats", nats=decimal(job.comparison.test_nats, 2)))
        if version == active:
            parts.append("✓")
        yield _SEPARATOR.join(parts)[:MAX_LABEL], version
