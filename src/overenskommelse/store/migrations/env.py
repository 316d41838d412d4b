"""Runs the steps in a transaction that is open already; Alembic asks for this file by its name."""

from alembic import context

from overenskommelse.store.schema import VERSIONS

context.configure(connection=context.config.attributes["connection"], version_table=VERSIONS)
context.run_migrations()
