"""Files written anew: whole or not at all."""

import os
import stat
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_file(path: Path, content: bytes) -> None:
    """Write a file anew, keeping its mode; a link is followed, and stays.

    The content stands on disk under another name before it takes the file's: whoever reads meanwhile, or after the
    machine stopped, finds all of the old or all of the new.  Raises OSError, and leaves the file as it was.
    """
    target = path.resolve(strict=True)
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", suffix=".new", delete=False) as stream:
        new = Path(stream.name)
        try:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            stream.close()
            new.chmod(stat.S_IMODE(target.stat().st_mode))
            new.replace(target)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
