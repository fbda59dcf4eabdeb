"""Follow what other processes that share the database change of what this one has in memory."""

from bot.kit.cog import Bot
from bot.kit.people import hidden
from bot.kit.preferences import store


def follow(bot: Bot) -> None:
    """Keep preferences, and who hides, as they are stored. Cogs follow what they have in memory themselves."""

    async def follow_hidden(_: str | None) -> None:
        # Few people hide, so all are read again.
        fresh = await hidden.hidden_people(bot.database)
        bot.hidden.intersection_update(fresh)
        bot.hidden.update(fresh)

    bot.membership.follow(store.PEOPLE, bot.preferences.follow_people)
    bot.membership.follow(store.SERVERS, bot.preferences.follow_servers)
    bot.membership.follow(hidden.TOPIC, follow_hidden)
