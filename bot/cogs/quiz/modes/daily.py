"""The mode "daily": ten questions a day, the same for everybody; `bot.cogs.quiz.daily` asks them."""

from bot.cogs.quiz.modes.mode import Mode


class Daily(Mode):
    """Is played alone, by `/quiz daily`, and has a board."""

    key = "daily"
    place = 70
    graded = False
    in_channels = False


MODE = Daily()
