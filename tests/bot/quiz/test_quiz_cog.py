from simcord import Env

from bot.client import Jianghu


async def test_a_round(simcord_env: Env, bot: Jianghu) -> None:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("quiz")
    ann = guild.add_member(simcord_env.create_user("ann"))
    result = await ann.slash(channel, "quiz play", rounds=2, seconds=20)
    print(result.response.content)
    print(channel.last_message.embeds[0].to_dict(), channel.last_message.components)
    r = await ann.click(channel.last_message, label="Gu Long")
    print(r.response.content)
    await simcord_env.advance_time(20)
    print(channel.last_message.embeds[0].to_dict(), channel.last_message.components)
    await simcord_env.advance_time(3)
    print(channel.last_message.embeds[0].to_dict(), channel.last_message.components)
    await simcord_env.advance_time(20)
    print(channel.last_message.embeds[0].to_dict(), channel.last_message.components)
    r = await ann.slash(channel, "quiz leaderboard")
    print(r.response.embeds[0].to_dict())
