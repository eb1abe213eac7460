"""Templates of an office's own: which there are."""

from pathlib import Path

from explorer.domain.errors import ExplorerError
from explorer.resources import resource

_FOLDER = "resources/templates"
_BASE = "official.docx"
"""The base of the program's own Word files, no template to fill in."""
_SUFFIXES = (".docx", ".md")
_HANDBOOK = "README.md"


def list_templates() -> tuple[Path, ...]:
    """Return the templates of the user's own folder and those that come with the program."""
    folders = dict.fromkeys((resource(_FOLDER), resource(f"{_FOLDER}/{_BASE}").parent))
    files = {path.name: path for folder in reversed(folders) for path in sorted(folder.iterdir())}
    return tuple(path for name, path in files.items() if path.suffix in _SUFFIXES and name not in (_BASE, _HANDBOOK))


def find_template(template: Path, target: Path) -> Path:
    """Return the file of a template, given as a file or by the name of one in the templates' folders.

    Raises:
        ExplorerError: there is none, or it is not of the target's format.
    """
    named = next((path for path in list_templates() if template.name in (path.name, path.stem)), None)
    found = template if template.is_file() else named
    if found is None:
        names = "、".join(path.name for path in list_templates())
        raise ExplorerError(f"没有模板“{template}”。", f"请给出模板文件，或选用：{names}。")
    if found.suffix.lower() not in _SUFFIXES or found.suffix.lower() != target.suffix.lower():
        do = "Word 模板（.docx）写成 .docx，Markdown 模板（.md）写成 .md。"
        raise ExplorerError(f"用模板“{found.name}”写不了“{target.name}”。", do)
    return found
