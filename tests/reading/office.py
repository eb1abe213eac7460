"""Files in the formats of old office programs, made by LibreOffice."""

from pathlib import Path
from subprocess import run

import pytest

from explorer.reading.legacy_text import find_office


def convert(file: Path, suffix: str) -> None:
    """Put ``file`` beside itself in another format; without LibreOffice, skip the test."""
    office = find_office()
    if office is None:
        pytest.skip("LibreOffice, which makes the file, is not installed")
    profile = f"-env:UserInstallation={(file.parent / 'p').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", suffix, file.name]
    run(command, cwd=file.parent, capture_output=True, check=True)
