"""OFD files (GB/T 33190), the format that Chinese offices archive and exchange documents in."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.reading.archive import damaged
from explorer.reading.draft import Draft
from explorer.reading.ocr_engine import find_recogniser, not_installed
from explorer.reading.ocr_images import picture_of
from explorer.reading.ocr_pages import RecognisedPage, recognise_page
from explorer.reading.ofd_numbers import box_of
from explorer.reading.ofd_package import OfdPackage, child_text, children, descendants
from explorer.reading.ofd_page import OfdContent, OfdResources, read_content, read_resources
from explorer.reading.page_findings import PageFindings, title_fact
from explorer.reading.page_parts import Page
from explorer.reading.page_quality import is_garbled

_A4 = (0.0, 0.0, 210.0, 297.0)
_MARGIN = 0.14
"""Share of a page's height: what templates of several pages put at head and foot are running heads and page numbers."""
_FEWEST_CHARACTERS = 8
_PICTURE = 0.1
"""Share of a page that a picture covers at least, if it is a scan and no stamp."""


@dataclass(slots=True)
class _Body:
    """One document of a file: its pages, templates and resources."""

    member: str
    pages: list[str]
    box: tuple[float, float, float, float]
    resources: OfdResources
    templates: dict[str, str]
    uses: Counter[str] = field(default_factory=Counter[str])
    """How often each template has been used so far."""


def read_ofd(data: bytes, name: str) -> Job[Draft]:
    """Read an OFD file: the text of all its documents, page by page.

    Raises:
        ExplorerError: it is damaged, encrypted, far too long, or has only pictures and there is no component to
            recognise them.
    """
    package = OfdPackage(data, name)
    top, root = package.follow("OFD.xml")
    bodies = [_body(package, top, element) for element in children(root, "DocBody")]
    count = sum(len(body.pages) for body in bodies)
    if not count:
        raise damaged(name)
    findings = PageFindings(name)
    findings.check_pages(count)
    pages = ((body, path) for body in bodies for path in body.pages)
    for number, (body, path) in enumerate(pages, 1):
        yield Progress(number - 1, count, f"正在读取第 {number} 页，共 {count} 页")
        _read_page(package, body, path, number, findings)
    lines = findings.layout.lines()
    if not lines and findings.empty and find_recogniser() is None:
        raise not_installed(name)
    title = next((child_text(info, "Title") for info in descendants(root, "DocInfo")), "")
    warnings = (*findings.warnings(), *_attached(package, top, root))
    return Draft(lines, title_fact(title, lines), warnings)


def _body(package: OfdPackage, top: str, element: Element) -> _Body:
    """Return the document that the DocBody ``element`` points to."""
    member, root = package.follow(child_text(element, "DocRoot"), top)
    boxes = [box_of(box.text) for area in descendants(root, "PageArea") for box in children(area, "PhysicalBox")]
    templates = {one.get("ID", ""): one.get("BaseLoc", "") for one in descendants(root, "TemplatePage")}
    pages = [page.get("BaseLoc", "") for group in children(root, "Pages") for page in children(group, "Page")]
    box = next((box for box in boxes if box), _A4)
    return _Body(member, pages, box, read_resources(package, member, root), templates)


def _read_page(package: OfdPackage, body: _Body, path: str, number: int, findings: PageFindings) -> None:
    found = package.try_follow(path, body.member)
    if found is None:
        findings.broken.append(number)
        return
    _, root = found
    boxes = [box_of(box.text) for area in children(root, "Area") for box in children(area, "PhysicalBox")]
    left, top, width, height = next((box for box in boxes if box), body.box)
    content = read_content(root, body.resources)
    _add_templates(package, body, root, content, height)
    text = "".join(run.text for run in content.runs)
    findings.count(len(text))
    if content.has_skewed:
        findings.skewed.append(number)
    if content.is_cut:
        findings.cut.append(number)
    if is_garbled(text):
        findings.garbled.append(number)
    area, picture = max(content.pictures, default=(0.0, ""))
    if len(text.strip()) < _FEWEST_CHARACTERS and area > width * height * _PICTURE:
        recognised = _recognise(package, body.resources.media.get(picture, ""))
        if recognised is not None:
            findings.recognised[number] = recognised
            findings.layout.add(recognised.page)
            return
        findings.empty.append(number)
    elif not text.strip() and (content.pictures or content.rules):
        findings.empty.append(number)
    runs = tuple(
        replace(run, x0=run.x0 - left, x1=run.x1 - left, y0=run.y0 - top, y1=run.y1 - top) for run in content.runs
    )
    findings.layout.add(Page(width, height, runs, tuple(content.rules)))


def _add_templates(package: OfdPackage, body: _Body, root: Element, content: OfdContent, height: float) -> None:
    """Add what the templates of a page show: their lines always, their text once, running heads not at all."""
    for element in children(root, "Template"):
        number = element.get("TemplateID", "")
        found = package.try_follow(body.templates.get(number, ""), body.member)
        if found is None:
            continue
        template = read_content(found[1], body.resources)
        content.rules += template.rules
        body.uses[number] += 1
        if body.uses[number] == 1:
            content.runs += [
                run
                for run in template.runs
                if len(body.pages) == 1 or height * _MARGIN < run.middle < height * (1 - _MARGIN)
            ]


def _recognise(package: OfdPackage, member: str) -> RecognisedPage | None:
    """Return what is recognised in a picture, ``None`` where that can't be done."""
    recogniser = find_recogniser()
    if recogniser is None or not member:
        return None
    try:
        return recognise_page(picture_of(package.read(member), member), recogniser)
    except ExplorerError:
        return None


def _attached(package: OfdPackage, top: str, root: Element) -> Iterator[str]:
    """Yield what to say of seals and attachments."""
    seals = 0
    names: list[str] = []
    for body in children(root, "DocBody"):
        signatures = package.try_follow(child_text(body, "Signatures"), top)
        if signatures is not None:
            # A signature without a type is a seal (GB/T 33190, 18.1).
            seals += sum(one.get("Type", "Seal") == "Seal" for one in descendants(signatures[1], "Signature"))
        document = package.try_follow(child_text(body, "DocRoot"), top)
        if document is None:
            continue
        annotations = package.try_follow(child_text(document[1], "Annotations"), document[0])
        if annotations is not None:
            seals += sum(_stamps(package, *annotations))
        attachments = package.try_follow(child_text(document[1], "Attachments"), document[0])
        if attachments is not None:
            names += [one.get("Name", "") or "未命名" for one in descendants(attachments[1], "Attachment")]
    if seals:
        yield f"文件带有{seals}处电子印章。"
    if names:
        yield f"文件带有{len(names)}个附件（{'、'.join(names[:5])}{'等' if len(names) > 5 else ''}），未读取其内容。"


def _stamps(package: OfdPackage, member: str, root: Element) -> Iterator[int]:
    """Yield how many stamps the annotations of each page are."""
    for path in descendants(root, "FileLoc"):
        found = package.try_follow(path.text or "", member)
        if found is not None:
            yield sum(annotation.get("Type") == "Stamp" for annotation in descendants(found[1], "Annot"))
