"""Charts made of characters."""


def bar(part: float, whole: float, blocks: int = 10) -> str:
    """Return `part / whole` as a row of blocks; empty when `whole` is 0."""
    share = part / whole if whole else 0
    filled = min(blocks, max(0, round(blocks * share)))
    return "█" * filled + "░" * (blocks - filled)
