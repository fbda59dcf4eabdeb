"""Charts made of characters."""


def bar(part: float, whole: float, blocks: int = 10) -> str:
    """Return a share of a whole as a row of blocks; of nothing there is no share."""
    share = part / whole if whole else 0
    filled = min(blocks, max(0, round(blocks * share)))
    return "█" * filled + "░" * (blocks - filled)
