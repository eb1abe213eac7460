"""The language of the window: Chinese, as it is written, or what ``resources/translations`` makes of it."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from explorer.resources import resource

CHINESE, ENGLISH = "zh_CN", "en"
_TRANSLATOR = "translator"


def pick_language(setting: str, system: QLocale.Language) -> str:
    """Return the language of the window for what is set: with ``system`` English only where that is no Chinese one."""
    if setting in (CHINESE, ENGLISH):
        return setting
    return CHINESE if system is QLocale.Language.Chinese else ENGLISH


def current_language() -> str:
    """Return the language the window speaks."""
    return CHINESE if QLocale().language() is QLocale.Language.Chinese else ENGLISH


def speak(app: QApplication, language: str) -> None:
    """Have all that is made from now on speak ``language`` and no other, what Qt itself says included."""
    spoken = app.property(_TRANSLATOR)  # a search among the application's children would make PySide wrap them all
    if isinstance(spoken, QTranslator):
        app.removeTranslator(spoken)
        spoken.deleteLater()
    if language == CHINESE:
        QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        folder, name = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_zh_CN"
    else:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        folder, name = str(resource("resources/translations")), "explorer_en"
    translator = QTranslator(app)
    app.setProperty(_TRANSLATOR, translator)
    if translator.load(name, folder):
        app.installTranslator(translator)
    app.setApplicationDisplayName(app.translate("MainWindow", "川渝双碳行动方案知识库"))
