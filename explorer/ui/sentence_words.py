"""What the rooms below the window say in sentences, in the language of the window; what stands in them stays."""

from explorer.ui.language import CHINESE, current_language


def sentence_words(text: str) -> str:
    """Return ``text``, one or several sentences, in the language of the window."""
    if current_language() == CHINESE:
        return text
    from explorer.ui.english_sentences import english_sentences  # hundreds of sentences a Chinese window never needs

    return english_sentences(text)
