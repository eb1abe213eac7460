"""Documents that questions name: 《…的通知》中民航局的任务, 消费帮扶文件里市科技局负责哪些.

They are called by their titles or numbers, or by words of their titles; what is in no title is left as it is. The
patterns are compiled when they are first used.
"""

import re

from explorer.domain.query import Facet
from explorer.search.expression import Expression, Field, Not, Or, Words, either
from explorer.search.names import NameIndex
from explorer.search.topics import Topics
from explorer.text.folding import fold

_INSIDE = "(?:里面?|当中|之中|中(?!国(?!家)|[期央心东西小和])|内(?![蒙部外容]))"
_BEFORE = "(?:^|(?<=[,;。 ])|[在从]|按照?|根据)"
_NUMBER = r"(?:(?![在从按照据])[\u4e00-\u9fff]){2,8}[〔\[(【]?\d{4}[〕\])】]?\d{1,4}号"
_TITLED = f"{_BEFORE}(?:《(?P<title>[^《》]+)》{_INSIDE}?|(?P<number>{_NUMBER})(?:文件?)?{_INSIDE})[,的]*"
_PAPERS = "文件|方案|意见|通知|规划|措施|纲要|计划|要点|办法|决定"
_CALLED = f"{_BEFORE}(?P<words>[^,;。 在从《》]{{2,30}}?)(?P<paper>{_PAPERS}){_INSIDE}[,的]*"
_EXCEPT = (
    f"^除[了去开]?[在从]?(?:《(?P<title>[^《》]+)》|(?P<words>[^,;。 在从《》]{{2,30}}?)(?P<paper>{_PAPERS}))"
    f"(?:{_INSIDE}的?)?(?:任务|工作)?(?:[之以]?外)?,?"
)
_ANY_PAPER = "文件"
_DENIALS = frozenset("除不没非")
_REACH = 3
"""Characters before it that may deny where to look: 没有在消费帮扶文件里."""
_ABOUT = f"在(?P<theme>[^,;。 在从《》]{{3,12}}?)(?:工作)?{_INSIDE}[,的]*"
"""What a document of the library may be about as a whole: 在消费帮扶中."""
_MOST = 6
"""Documents that are told one by one; what calls more calls none in particular."""


class NamedDocuments:
    """Finds the documents of one library that questions name."""

    def __init__(self, names: NameIndex, topics: Topics) -> None:
        """Keep what documents are called, and what cuts words."""
        self._names = names
        self._topics = topics

    def taken_from(self, text: str) -> tuple[Expression, str] | None:
        """Return the documents that the folded question ``text`` names, and what it asks about them."""
        if found := re.search(_EXCEPT, text):
            documents = self._titled(found["title"]) if found["title"] else self._called(found["words"], found["paper"])
            return (Not(documents), text[found.end() :].replace("还", "", 1)) if documents else None
        if found := re.search(_TITLED, text):
            documents = self._titled(found["title"] or found["number"])
        elif found := re.search(_CALLED, text):
            documents = self._called(found["words"], found["paper"])
        elif found := re.search(_ABOUT, text):
            documents = self._about(found["theme"])
        else:
            return None
        is_denied = not _DENIALS.isdisjoint(text[max(0, found.start() - _REACH) : found.start()])
        if is_denied or not documents:
            return None
        return documents, text[: found.start()] + text[found.end() :]

    def _titled(self, title: str) -> Expression | None:
        """Return the documents that have the folded ``title``, or it as a part of theirs."""
        whole = [each for each in self._names.titles if fold(each) == title]
        return Field(Facet.DOCUMENT, whole[0] if whole else title) if self._names.documents(title) else None

    def _called(self, written: str, paper: str) -> Expression | None:
        """Return the documents that have all that is ``written`` before what ``paper`` they are in their titles."""
        words = self._topics.of(written)
        if not _DENIALS.isdisjoint(written) or all(map(self._topics.is_common, words)):
            return None
        wanted = words if paper == _ANY_PAPER else (*words, paper)
        titles = [title for title in self._names.titles if all(self._is_in(title, word) for word in wanted)]
        together = "".join(words)
        if titles and len(self._names.documents(together)) == len(titles):
            return Field(Facet.DOCUMENT, together)
        fields = [Field(Facet.DOCUMENT, title, quoted=True) for title in titles]
        return either(fields) if 0 < len(fields) <= _MOST else None

    def _about(self, theme: str) -> Expression | None:
        """Return the folded ``theme``, or the documents that have it in their titles, where that tells some apart."""
        documents = self._names.documents(theme)
        is_common = all(map(self._topics.is_common, self._topics.of(theme)))
        if is_common or self._names.free(theme) or not 0 < len(documents) < len(self._names.titles):
            return None
        if not any(self._has_words(fold(title), theme) for title in self._names.titles):
            return None
        return Or((Field(Facet.DOCUMENT, theme), Words(theme)))

    def _has_words(self, title: str, theme: str) -> bool:
        """Tell whether ``title`` has ``theme`` as words: not 碳达峰碳 in 碳达峰碳中和."""
        start = title.find(theme)
        return start >= 0 and {start, start + len(theme)} <= set(self._topics.edges(title))

    def _is_in(self, title: str, word: str) -> bool:
        """Tell whether ``title`` has the folded ``word``, or what it is short for: 碳达峰碳中和 for 双碳."""
        in_full = (way for way in self._topics.otherwise(word) if len(way) > len(word))
        return any(way in fold(title) for way in (word, *in_full))
