"""Render every view in each look, at 100 % and 200 %, in both languages, with sheets to look at them side by side."""

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

LANGUAGES = ("zh_CN", "en")
SCALES = (100, 200)


def main() -> int:
    """Render into the folder that the first argument names; each language and scale in a process of its own."""
    if len(sys.argv) < 2:
        sys.stderr.write("python3 -m tests.gallery DIR [scene …]\n")
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    for language, scale in product(LANGUAGES, SCALES):
        arguments = [str(folder), language, str(scale), *sys.argv[2:]]
        subprocess.run([sys.executable, "-m", "tests.gallery.render", *arguments], env=environment, check=True)
    pictures = sorted(path.name for path in folder.glob("*-*-*-*.png"))
    rows = "".join(f'<a href="{name}"><img src="{name}" width="420" alt="{name}"><br>{name}</a>\n' for name in pictures)
    style = "a { display: inline-block; margin: 8px; font: 12px sans-serif; }"
    (folder / "index.html").write_text(f'<meta charset="utf-8"><style>{style}</style>\n{rows}', encoding="utf-8")
    sys.stdout.write(f"{len(pictures)} pictures: {folder / 'index.html'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
