"""Why the system could not read or write, in our words: its own are English on every machine."""

import errno
import os

from ..messages import Message, Template

CAUSES = {
    errno.ENOENT: Template("cause-not-there", "there is no such file"),
    errno.EACCES: Template("cause-not-allowed", "you may not read or write it"),
    errno.EPERM: Template("cause-not-permitted", "the system does not permit it"),
    errno.EISDIR: Template("cause-folder", "it is a folder"),
    errno.ENOTDIR: Template("cause-not-a-folder", "a part of its path is no folder"),
    errno.ENAMETOOLONG: Template("cause-long-name", "its name is too long"),
    errno.ENOSPC: Template("cause-full", "there is no room left"),
    errno.ENXIO: Template("cause-no-file", "it is a device, a pipe or a socket, and no file"),
    errno.EIO: Template("cause-device", "the device does not answer"),
}
OTHER = Template("cause-other", "the system says: {text}")
_BY_TEXT = {os.strerror(number): template for number, template in CAUSES.items()}


def cause(error: OSError) -> Message:
    """Tell why the system refused."""
    return cause_of(error.strerror or type(error).__name__)


def cause_of(text: str) -> Message:
    """Return the system's own words for why it refused as a message of ours."""
    known = _BY_TEXT.get(text)
    return OTHER(text=text) if known is None else known()
