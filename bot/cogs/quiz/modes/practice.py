"""The mode "practice": questions for one person, without points; `bot.cogs.quiz.practice` asks them."""

from bot.cogs.quiz.modes.mode import Mode


class Practice(Mode):
    """Is played alone, by `/quiz practice`, as long as one likes."""

    key = "practice"
    place = 80
    graded = False
    in_channels = False
    ranked = False


MODE = Practice()
