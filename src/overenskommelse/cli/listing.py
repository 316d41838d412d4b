"""What is installed: agreements, and the plugins that bring them."""

from attrs import frozen

from ..messages import Template
from ..plugins import PluginInfo
from ..wording import problem
from . import words
from .page import Block, Card, Field, Grid, Text, field, filled
from .session import Session

AGREEMENT = Template("column-agreement", "agreement")
VARIANT = Template("column-variant", "variant")
DISTRIBUTION = Template("column-distribution", "distribution")
VARIANTS = Template("label-variants", "variants")
HOOKS = Template("label-hooks", "hooks")
WRONG = Template("label-wrong", "wrong")
NO_AGREEMENTS = Template(
    "no-agreements",
    "No agreement is installed. Install a distribution that offers one, or give commands the path of a file or folder.",
)
NO_PLUGINS = Template("no-plugins", "No plugin is installed.")
WORKS = Template("plugin-works", "works")
BROKEN = Template("plugin-broken", "broken")
BLOCKED = Template("plugin-blocked", "blocked")
NAMED_VERSION = Template("named-version", "{distribution} {version}")


@frozen(kw_only=True)
class Listed:
    """One installed agreement, and the variant and plugin that it comes by."""

    code: str
    variant: str
    name: str
    plugin: str
    distribution: str
    version: str | None


def agreements(session: Session) -> int:
    """Print the installed agreements."""
    catalog = session.loaded.catalog
    found = []
    for offer in catalog.offers:
        variant = catalog.offered_by(offer.agreement)
        origin = catalog.origin(variant.code)
        found.append(
            Listed(
                code=offer.agreement,
                variant=variant.code,
                name=variant.name,
                plugin=origin.plugin,
                distribution=origin.distribution,
                version=origin.version,
            )
        )
    return session.show(found, lambda: _agreements(tuple(found), session))


def _agreements(found: tuple[Listed, ...], session: Session) -> list[Block]:
    fill = session.language.fill
    if not found:
        return [Text(fill(NO_AGREEMENTS))]
    head = (fill(AGREEMENT), fill(VARIANT), fill(DISTRIBUTION))
    return [Grid(head, tuple((each.code, each.name, _version(each, session)) for each in found))]


def _version(found: Listed | PluginInfo, session: Session) -> str:
    if found.version is None:
        return found.distribution
    return session.say(NAMED_VERSION, distribution=found.distribution, version=found.version)


def plugins(session: Session) -> int:
    """Print the installed plugins, what they bring, and what is wrong with them."""
    found = session.loaded.plugins
    return session.show(found, lambda: _plugins(found, session))


def _plugins(found: tuple[PluginInfo, ...], session: Session) -> list[Block]:
    if not found:
        return [Text(session.language.fill(NO_PLUGINS))]
    return [Card(each.name, _version(each, session), filled(_fields(each, session))) for each in found]


def _fields(plugin: PluginInfo, session: Session) -> list[Field]:
    fill = session.language.fill
    state = BLOCKED if plugin.blocked else BROKEN if plugin.problems else WORKS
    return [
        field(fill(words.STATUS), fill(state)),
        field(fill(VARIANTS), ", ".join(plugin.variants)),
        field(fill(HOOKS), ", ".join(plugin.hooks)),
        field(fill(WRONG), *(problem(each, session.language) for each in plugin.problems)),
    ]
