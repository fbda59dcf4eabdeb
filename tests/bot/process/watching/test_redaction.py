import pytest

from bot.process.redaction import HIDDEN, Redaction, database_password_of, password_of, spellings

INTERACTION = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTpBYmNEZWZHaGlKa2xNbm9QcXI="
RANDOM = "k3Jq0vXw5Zb8TnRfLs2YdHcMgPaEiUo4"


@pytest.mark.parametrize("token", [INTERACTION, RANDOM])
@pytest.mark.parametrize(
    "line",
    [
        "POST https://discord.com/api/v10/interactions/1234567890/{}/callback?with_response=1 with None",
        "PATCH https://discord.com/api/v10/webhooks/1234567890/{}/messages/@original has returned 200",
        "POST http://127.0.0.1:8710/api/v10/webhooks/1234567890/{}",
        "A rate limit bucket (None:POST:/webhooks/1:123456789012345678+{}) has been exhausted",
        "WebSocket Event: {{'t': 'INTERACTION_CREATE', 'd': {{'version': 1, 'token': '{}', 'type': 2}}}}",
        'received {{"d":{{"token":"{}","type":2}}}}',
    ],
)
def test_interaction_tokens_are_hidden(line: str, token: str) -> None:
    hidden = Redaction()(line.format(token))
    assert hidden == line.format(HIDDEN)


def test_the_token_and_the_authorization_header_are_hidden() -> None:
    redact = Redaction("a.secret.token", "")
    assert redact("403: you sent a.secret.token") == f"403: you sent {HIDDEN}"
    assert redact(f"Authorization: Bot {RANDOM}.x") == f"Authorization: Bot {HIDDEN}"


@pytest.mark.parametrize(
    "line",
    [
        "GET https://discord.com/api/v10/users/@me with None has returned 200",
        "GET https://discord.com/api/v10/channels/1234567890/messages/1234567890",
        "DISCORD_TOKEN can't be used: Discord does not accept it",
        "Bot is ready",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert Redaction("a.secret.token")(line) == line


def test_a_proxys_password_is_hidden_in_both_spellings() -> None:
    redact = Redaction(*spellings(password_of("http://ann:s%40cret@proxy:3128")))
    assert redact("s%40cret or s@cret") == f"{HIDDEN} or {HIDDEN}"
    assert Redaction(*spellings(password_of("http://proxy:3128")))("proxy") == "proxy"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:s%40#cret@db:5432/quiz",
        "postgresql+psycopg://ann:s%40#cret@/quiz",
        "postgresql://ann@azure:s%40#cret@db/quiz",
    ],
)
def test_a_databases_password_is_hidden_in_both_spellings(url: str) -> None:
    redact = Redaction(*spellings(database_password_of(url)))
    assert redact("s%40#cret or s@#cret") == f"{HIDDEN} or {HIDDEN}"
    assert database_password_of("sqlite+aiosqlite:///data/jianghu.db") == ""
