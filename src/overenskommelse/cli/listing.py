"""What is installed: agreements, and the plugins that bring them."""

from attrs import evolve, frozen

from ..messages import PluralTemplate, Template
from ..plugins import PluginInfo
from ..plugins.calling import Call
from ..plugins.gathering import Gathered
from ..variants import Origin, Override
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
WRITES = Template("label-plugin-writes", "writes")
DOES_WRITE = Template("plugin-does-write", "yes: it says that it changes something by itself")
OVERRIDES = Template("label-overrides", "instead of others")
REPLACES = Template("override-replaces", "{variant} has its own {name} in place of that of {of}")
TAKES_AWAY = Template("override-takes-away", "{variant} is without {name} of {of} from {since}")
CALLED = Template("label-called", "called")
CALL = PluralTemplate(
    "hook-called", "{hook}(): {count} item in {milliseconds} ms", "{hook}(): {count} items in {milliseconds} ms"
)
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
    return [Grid(head, tuple((each.code, each.name, version_told(each, session)) for each in found))]


def version_told(found: Listed | PluginInfo, session: Session) -> str:
    """Return a distribution's name, with its version where that is known."""
    if found.version is None:
        return found.distribution
    return session.say(NAMED_VERSION, distribution=found.distribution, version=found.version)


def plugins(session: Session) -> int:
    """Print the installed plugins, what they bring, and what is wrong with them."""
    loaded = session.loaded
    known = _traced(loaded.plugins, session.gathered) if session.flag("trace") else loaded.plugins
    found = session.for_console.beside(known)
    return session.show(found, lambda: _plugins(found, session))


def _traced(found: tuple[PluginInfo, ...], gathered: Gathered) -> tuple[PluginInfo, ...]:
    """Add the calls of the hooks that are called later, when a database is opened or a register goes in or out."""
    return tuple(
        evolve(each, calls=(*each.calls, *(call for origin, call in gathered.calls if is_of(origin, each))))
        for each in found
    )


def is_of(origin: Origin, plugin: PluginInfo) -> bool:
    """Tell whether something comes from a plugin."""
    return (origin.plugin, origin.distribution) == (plugin.name, plugin.distribution)


def _plugins(found: tuple[PluginInfo, ...], session: Session) -> list[Block]:
    if not found:
        return [Text(session.language.fill(NO_PLUGINS))]
    return [Card(each.name, version_told(each, session), filled(plugin_fields(each, session))) for each in found]


def plugin_fields(plugin: PluginInfo, session: Session) -> list[Field]:
    """Return what there is to know of a plugin."""
    fill = session.language.fill
    state = BLOCKED if plugin.blocked else BROKEN if plugin.problems else WORKS
    calls = plugin.calls if session.flag("trace") else ()
    return [
        field(fill(words.STATUS), fill(state)),
        field(fill(VARIANTS), ", ".join(plugin.variants)),
        field(fill(HOOKS), ", ".join(plugin.hooks)),
        field(fill(WRITES), fill(DOES_WRITE) if plugin.writes else None),
        field(fill(OVERRIDES), *(_override(each, session) for each in plugin.overrides)),
        field(fill(CALLED), *(_call(each, session) for each in calls)),
        field(fill(WRONG), *(problem(each, session.language) for each in plugin.problems)),
    ]


def _override(override: Override, session: Session) -> str:
    values = {"variant": override.variant, "name": override.name, "of": override.of}
    if override.since is not None:
        return session.say(TAKES_AWAY, since=override.since, **values)
    return session.say(REPLACES, **values)


def _call(call: Call, session: Session) -> str:
    return session.language.say(CALL(count=call.items, hook=call.hook, milliseconds=round(call.microseconds / 1000, 1)))
