"""Errors are explained in the words of the person who reads them."""

import pytest

from bot.kit.errors import LacksPermissionsError
from bot.kit.texts import bundled


@pytest.mark.parametrize(
    ("locale", "one", "several"),
    [
        ("en-US", "the permission Manage Server for", "Send Messages in Threads and Embed Links"),
        ("zh-CN", "需要管理服务器权限", "在子区内发送消息和嵌入链接"),
        ("zh-TW", "需要管理伺服器權限", "在討論串中傳送訊息和嵌入連結"),
        ("tr", "şu izin gerekiyor: Sunucuyu Yönet.", "Alt Başlıklarda Mesaj Gönder ve Bağlantı Yerleştir"),
    ],
)
def test_permissions_are_called_what_discord_calls_them_in_each_language(
    locale: str, one: str, several: str
) -> None:
    language = bundled().language(locale)
    lacked = ["send_messages_in_threads", "embed_links"]
    assert one in LacksPermissionsError("error-permissions", permissions=["manage_guild"]).sentence(language)
    assert several in LacksPermissionsError("error-bot-permissions", permissions=lacked).sentence(language)
    unknown = LacksPermissionsError("error-permissions", permissions=["ban_members"])
    assert "Ban Members" in unknown.sentence(language)
