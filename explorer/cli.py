"""The commands: ``explorer search``, ``show``, ``list`` … (exit codes and JSON as the contract has them)."""

import argparse
import logging
import re
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from explorer.cli_print import Answer, print_json, print_text
from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.sheet import Paper, Split
from explorer.settings import default_library

DONE, NOTHING_FOUND, USER_ERROR, UNEXPECTED = 0, 1, 2, 3
_NO_OPTION = re.compile(r"-[^-h]|-h.|--[^a-z-]")
"""What begins with a minus and is no option: options are named in Latin letters, -h alone in one."""
_WITHOUT_VALUE = frozenset({"-h", "--help", "--json", "--keep", "--sign", "--empty", "--repair"})
_KINDS = ("documents", "tasks", "agencies", "places", "programmes")


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence and exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(USER_ERROR, f"命令有误：{message}。请用 --help 查看用法。\n")


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(_queries_last(arguments))
    options.library = Path(getattr(options, "library", None) or default_library()).expanduser()
    options.json = getattr(options, "json", False)
    try:
        if options.command is None:
            return _open_window(options.library)
        answer = _answer(options)
        (print_json if options.json else print_text)(answer)
    except ExplorerError as error:
        print(error, file=sys.stderr)
        return USER_ERROR
    except BrokenPipeError:
        return DONE
    except Exception:
        logging.getLogger(__name__).exception("程序出现意外错误。请把以上信息发给维护人员。")
        return UNEXPECTED
    return answer.code


def _queries_last(arguments: Sequence[str]) -> Sequence[str]:
    """Return ``arguments`` with what begins with a minus and is no option behind all others: -煤 is a query."""
    if "--" in arguments:
        return arguments
    queries: list[str] = []
    others: list[str] = []
    for argument in arguments:
        if not _NO_OPTION.match(argument):
            others.append(argument)
        elif others and _wants_value(others[-1]):
            others[-1] += f"={argument}"
        else:
            queries.append(argument)
    return [*others, "--", *queries] if queries else others


def _wants_value(argument: str) -> bool:
    """Tell whether ``argument`` is an option that has its value after it: --query -煤."""
    return argument.startswith("--") and "=" not in argument and argument not in _WITHOUT_VALUE


def _open_window(library: Path) -> int:
    """Open the window; Qt is loaded here and not before, so that the commands run without it."""
    from explorer.app import main as open_window

    return open_window(sys.argv[:1], library)


def _answer(options: argparse.Namespace) -> Answer:
    """Run the command. What it needs is loaded here, and no more: how to read plans is 0.2 s that a search saves."""
    match options.command:
        case "export":
            from explorer.cli_export import COMMANDS
        case "follow-up":
            from explorer.cli_follow_up import COMMANDS
        case "look-up":
            from explorer.cli_look_up import COMMANDS
        case "import" | "remove" | "restore" | "check":
            from explorer.cli_documents import COMMANDS
        case _:
            from explorer.cli_answers import COMMANDS
    return COMMANDS[options.command](options)


def _parser() -> argparse.ArgumentParser:
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--library", metavar="DIR", help="资料库文件夹（默认为用户数据目录，或环境变量 EXPLORER_LIBRARY）"
    )
    shared.add_argument("--json", action="store_true", help="在标准输出上给出一个 JSON 对象")
    parser = _Parser(prog="explorer", description="川渝双碳行动方案知识库。不带命令时打开窗口。", parents=[shared])
    commands = parser.add_subparsers(dest="command", metavar="命令", parser_class=_Parser)

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[shared])

    search = command("search", "全文和分面检索")
    search.add_argument("query", metavar="QUERY", help="检索词，可为空")
    _add_selections(search)
    search.add_argument("--limit", type=int, default=100, metavar="N", help="最多列出几条")

    show = command("show", "显示一条内容的全部信息")
    show.add_argument("id", metavar="ID", help="编号，如 chengyu-2022:task-6；只写数字时指随附方案的任务")

    listing = command("list", "列出资料库里有什么")
    listing.add_argument("kind", metavar="KIND", choices=_KINDS, help="、".join(_KINDS))
    listing.add_argument("--document", metavar="D", help="只看这一份文件")

    export = command("export", "导出任务清单、责任清单")
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help="目标文件，格式由后缀决定")
    export.add_argument("--query", default="", metavar="Q", help="只导出符合这一检索的内容")
    _add_selections(export)
    export.add_argument("--task", action="append", default=[], metavar="ID", help="只导出这一条，可重复")
    export.add_argument("--layout", default="tasks", metavar="L", help="、".join(Layout))
    export.add_argument("--columns", default="", metavar="C1,C2", help="表格的列及其顺序")
    export.add_argument("--template", type=Path, metavar="FILE", help="模板文件")
    export.add_argument("--split", choices=[*Split], help="按辖区或单位分成多张表")
    export.add_argument("--each", choices=[*Split], help="按辖区或单位分成多个文件，放在与 --to 同名的文件夹里")
    export.add_argument("--paper", choices=[*Paper], default=Paper.A4, help="纸张")
    export.add_argument("--unit", default="", metavar="NAME", help="编制单位")
    export.add_argument("--annex", default="", metavar="N", help="附件序号")
    export.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="落款日期，默认为当天")
    export.add_argument("--remarks", default="", metavar="TEXT", help="备注")
    export.add_argument("--sign", action="store_true", help="文末留签字栏、署名和日期")

    follow_up = command("follow-up", "读回填好的督办表；不给文件时列出督办情况")
    follow_up.add_argument("file", nargs="?", type=Path, metavar="FILE", help="填好的 .xlsx、.xls、.docx 或 .csv")
    follow_up.add_argument("--keep", action="store_true", help="保存新填和更新的内容")
    follow_up.add_argument("--prefer", choices=("kept", "sheet"), default="kept", help="冲突时以哪一边为准")
    follow_up.add_argument("--unit", default="", metavar="NAME", help="填报单位；表中没有写明时用它")

    look_up = command("look-up", "批量查询一串单位、地点或词语")
    look_up.add_argument("words", nargs="*", metavar="WORD", help="要查的内容，也可以用顿号、逗号隔开")
    look_up.add_argument("--list", type=Path, metavar="FILE", help="写着清单的文本文件；- 表示标准输入")
    look_up.add_argument("--to", type=Path, metavar="FILE", help="把结果写成文件，格式由后缀决定")

    command("import", "把文件读入资料库").add_argument("files", nargs="+", type=Path, metavar="FILE")
    command("remove", "把一份导入的文件移到回收站").add_argument("document", metavar="DOCUMENT")
    restore = command("restore", "从回收站恢复一份文件；不写编号时列出回收站")
    restore.add_argument("document", metavar="DOCUMENT", nargs="?", help="文件编号")
    restore.add_argument("--empty", action="store_true", help="清空回收站")
    check = command("check", "检查资料库和索引是否完好")
    check.add_argument("--repair", action="store_true", help="修复发现的问题")
    return parser


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{written}”不是日期，请写成 2025-06-30 这样") from error


def _add_selections(parser: argparse.ArgumentParser) -> None:
    for name, text in (("--where", "只看分面取此值的内容，可重复"), ("--without", "排除分面取此值的内容，可重复")):
        parser.add_argument(name, action="append", default=[], metavar="FACET=VALUE", help=text)
