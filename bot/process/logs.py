"""Logging: one line a record, and never the token."""

import logging

_CHATTY = ("discord", "alembic")
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


class LineFormatter(logging.Formatter):
    """Keeps a record's message on one line and hides a secret; a traceback follows, indented."""

    def __init__(self, secret: str = "") -> None:
        super().__init__(_FORMAT, "%Y-%m-%d %H:%M:%S")
        self._secret = secret

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the standard library's name
        """Return the record's own line."""
        record.message = record.message.replace("\r", "\\r").replace("\n", "\\n")
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line and its traceback."""
        text = super().format(record).replace("\n", "\n    ")
        return text.replace(self._secret, "[hidden]") if self._secret else text


def configure(level: str, secret: str = "") -> None:
    """Send every record of `level` and above to standard error; those of chatty libraries from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(LineFormatter(secret))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    if level == "INFO":
        for library in _CHATTY:
            logging.getLogger(library).setLevel(logging.WARNING)
