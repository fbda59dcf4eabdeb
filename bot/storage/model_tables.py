"""The tables of what several processes share: versions of models, uploaded rosters, and the manifest."""

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table, TypedColumns

from bot.storage.dialects import Integer
from bot.storage.tables import metadata


class SharedManifestColumns(TypedColumns):
    """One row: which version of each style is active, previous, pinned or kept, as in a manifest's file.

    `store` tells this store from any other; `revision` grows by one with each change of any of these tables.
    """

    id = Column(Integer, primary_key=True)
    store = Column(String, nullable=False)
    revision = Column(Integer, nullable=False)
    manifest = Column(String, nullable=False)


shared_manifest = Table("shared_manifest", metadata, SharedManifestColumns)


class SharedContentColumns(TypedColumns):
    """The content of files, each once, by its SHA-256 in hexadecimal."""

    sha256 = Column(String, primary_key=True)
    content = Column(LargeBinary, nullable=False)


shared_contents = Table("shared_contents", metadata, SharedContentColumns)


class SharedFileColumns(TypedColumns):
    """Which files a folder has, such as `card.json` in `models/jin_yong/0123456789ab` or in `rosters/elves`."""

    folder = Column(String, primary_key=True)
    name = Column(String, primary_key=True)
    sha256 = Column(String, ForeignKey(shared_contents.c.sha256), nullable=False)


shared_files = Table("shared_files", metadata, SharedFileColumns)
