"""What can be done on every screen."""

from . import words
from .actions import Action

QUIT = "quit"
COMMON = (
    Action(name="do('back')", key="escape", title=words.BACK, is_hint=True),
    Action(name="do('help')", key="f1", title=words.HELP, synonyms=words.HELP_WORDS, is_hint=True),
    Action(name="do('palette')", key="ctrl+p", title=words.PALETTE, synonyms=words.PALETTE_WORDS, is_hint=True),
    Action(name="do('undo')", key="ctrl+z", title=words.UNDO, synonyms=words.UNDO_WORDS, writes=True),
    Action(name="do('redo')", key="ctrl+y", title=words.REDO, synonyms=words.REDO_WORDS, writes=True),
    Action(name="do('as_of')", key="f4", title=words.AS_OF, synonyms=words.AS_OF_WORDS),
    Action(name="do('known')", key="f6", title=words.KNOWN_ON, synonyms=words.KNOWN_WORDS),
    Action(name="do('switch')", key="ctrl+o", title=words.SWITCH, synonyms=words.SWITCH_WORDS),
    Action(name="do('reload')", key="f5", title=words.RELOAD, synonyms=words.RELOAD_WORDS),
    Action(name="do('theme')", key="f9", title=words.THEME, synonyms=words.THEME_WORDS),
    Action(name="do('settings')", key="f12", title=words.SETTINGS, synonyms=words.SETTINGS_WORDS),
    Action(name=f"do('{QUIT}')", key="ctrl+q", title=words.QUIT, synonyms=words.QUIT_WORDS, is_always=True),
)
"""In the order of the palette."""
