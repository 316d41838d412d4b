"""The names by which problems tell where a variant comes from; known before any variant is."""

from attrs import frozen

from ..messages import Message, Template

ORIGIN = Template("plugin-origin", "{plugin} ({distribution} {version})")


@frozen(kw_only=True)
class Origin:
    """Where a variant comes from: the plugin by its entry point's name, its distribution, and that one's version."""

    plugin: str
    distribution: str
    version: str | None = None

    def __str__(self) -> str:
        """Show as `vgr (overenskommelse-vgr 0.1.0)`."""
        return str(self.told())

    def told(self) -> Message:
        """Return it as a value for a sentence."""
        return ORIGIN(plugin=self.plugin, distribution=self.distribution, version=self.version)
