"""Values that no setting can have, by variable."""

LONG = "x" * 300
BAD = {
    "DISCORD_TOKEN": [
        *(
            "two words",
            "tokeñ",
            '"abc',
            "abc'",
            "'abc\"",
            "a\tb",
            "a/b",
            "a?b",
            "Bot abc",
            "a\\nb",
            "a,b",
            "${TOKEN}",
        ),
        *("<token>", "abc;", "abc=", "=abc", "🂡", "ab\u200bc", "a" * 20_000, "a\x07b"),
    ],
    "DISCORD_API_URL": [
        *(
            "discord.com",
            "ftp://discord.com",
            "http://",
            "https://",
            "//discord.com",
            "http://:80",
        ),
        *("http://a:99999", "http://a:x", "https://u:secret@discord.com/api", "https://u@discord.com", "nowhere"),
        *("https://discord.com/api?v=10", "https://discord.com/#api", '"https://discord.com', "{}", "{input}"),
        *("https://" + LONG * 10, "http://[::1", "wss://discord.com", "file:///etc", "https://discord.com/\x01"),
    ],
    "DISCORD_GATEWAY_URL": [
        *(
            "gateway.discord.gg",
            "https://gateway.discord.gg",
            "ws://",
            "wss://:1",
            "wss://a:99999",
            "ws://u:secret@a",
        ),
        *("ws://a?v=10", "ws://a#b", "wss//gateway", "'wss://gateway.discord.gg", "wss://[::1", "x" * 20_000),
    ],
    "DATABASE_URL": [
        *("jianghu.db", "sqlite", "sqlite:", "sqlite:/x.db", "sqlite://", "sqlite:///", "sqlite:///:memory:"),
        *("sqlite://data/jianghu.db", "sqlite:///what?/x.db", "sqlite:///x.db?mode=ro", "sqlite:///x.db?"),
        *(
            "postgresql://ann:secret@localhost/",
            "mysql://ann:secret@h/q",
            "sqlite+pysqlcipher://:secret@/x.db",
        ),
        *("sqlite+pysqlcipher:///x.db", "sqlite+nothing:///x.db", "oracle+" + LONG + "://u:secret@h/x", "://x"),
        *("sqlite://user:secret@/x.db", "postgresql://a:notaport/x", '"sqlite:///x.db', "sqlite:///a\x00b"),
        *("sqlite:///~nobody-of-that-name/x.db", "http://x", LONG, "sqlite://h:port/x"),
    ],
    "DATA_DIR": ['"data', "data'", "a\x00b", "a\x1bb", "~nobody-of-that-name/x", "a\udcffb", "d" * 20_000, '"'],
    "MODELS_DIR": ["'models", 'models"', "a\x00b", "~nobody-of-that-name", "m" * 20_000],
    "MAINTAINER_IDS": [
        *("Mei", "1,Mei", "-1", "0", "1.5", "1;2", "1 2", "<@1>", "１，２x", "0x10", "[1]", "1,," + LONG, "'1"),
        *("{input}", "1e30", "None"),
    ],
    "LOG_FORMAT": ["xml", "text,json", "{input}", '"json', LONG],
    "METRICS_ADDRESS": [
        *(
            "0",
            "65536",
            "http://127.0.0.1:9100",
            "localhost",
            "9100/metrics",
            ":",
            "::1",
            "a b:9100",
            "-1",
            "9100.5",
        ),
        *("[::1:9100", "9100,9101", "x" * 20_000, "1" * 400, "127.0.0.1:", "ann:secret@h:9100", "９１００"),
    ],
    "LOG_LEVEL": ["loud", "10", "INFO,DEBUG", "TRACE", "inf o", '"INFO', LONG, "{input}", "CRITICAL", "NOTSET"],
    "HTTPS_PROXY": [
        *(
            "proxy",
            "proxy:3128",
            "socks5://proxy:1080",
            "http://",
            "http://:3128",
            "http://proxy:port",
            "ftp://proxy",
        ),
        *(
            "http://ann:secret@",
            "http://ann:secret@proxy:99999",
            '"http://proxy',
            "http://[::1",
            "user:secret@proxy",
        ),
    ],
}
