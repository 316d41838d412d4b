"""How the documentation is built: Markdown by MyST, every warning an error, every link within it checked."""

project = "overenskommelse"
extensions = ["myst_parser"]
# The pages are Swedish for officers and English for developers; this is the language of the frame around them.
language = "en"
html_theme = "alabaster"
html_theme_options = {
    "description": "Vad som lovades, vad som hände, och hur det står till.",
    "fixed_sidebar": True,
    "font_family": "system-ui, sans-serif",
    "head_font_family": "system-ui, sans-serif",
    "font_size": "16px",
    # A line of 100 columns stands in a block without scrolling.
    "page_width": "1240px",
    "sidebar_width": "300px",
    "sidebar_includehidden": False,
}
# Its answers of a console are dark enough to read.
pygments_style = "sphinx"
html_show_sphinx = False
html_show_copyright = False
# Headings may be linked to as any forge lets them be.
myst_heading_anchors = 4
exclude_patterns = ["example", "schema"]
nitpicky = True
