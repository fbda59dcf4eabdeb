"""Run the migrations. Alembic executes this file; `bot.storage.schema` passes it the connection."""

from alembic import context

from bot.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can make most changes to a table only by copying it.
    render_as_batch=True,
)
context.run_migrations()
