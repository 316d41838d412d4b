"""Light, dark, and high contrast: one accent, and colours for states that are told by sign and word anyhow."""

from textual.theme import Theme

from overenskommelse.messages import Template

LIGHT = Theme(
    name="light",
    primary="#0b5c6b",
    accent="#0b5c6b",
    secondary="#44576b",
    foreground="#1d2429",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e6e3db",
    success="#1f6b3a",
    warning="#8a5a00",
    error="#a3222c",
    dark=False,
)
DARK = Theme(
    name="dark",
    primary="#6fc1cf",
    accent="#6fc1cf",
    secondary="#9fb0bf",
    foreground="#dfe4e6",
    background="#14191c",
    surface="#1a2024",
    panel="#262e33",
    success="#84c79a",
    warning="#e0b565",
    error="#ee8a8f",
    dark=True,
)
CONTRAST = Theme(
    name="contrast",
    primary="#ffff00",
    accent="#ffff00",
    secondary="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    success="#7dff7d",
    warning="#ffd24a",
    error="#ff9c9c",
    dark=True,
    text_alpha=1.0,
)
THEMES = {
    LIGHT.name: (LIGHT, Template("console-theme-light", "light")),
    DARK.name: (DARK, Template("console-theme-dark", "dark")),
    CONTRAST.name: (CONTRAST, Template("console-theme-contrast", "high contrast")),
}
"""The themes by name, and what they are called."""
