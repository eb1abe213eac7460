"""The names under which pages and databases of government documents state facts: 索引号, 发文字号, 成文日期."""

from collections.abc import Iterable

LABELS = {
    "title": ("标题", "名称", "文件名称", "信息名称", "文件标题", "公文名称"),
    "number": ("发文字号", "文号", "文件编号", "发文文号", "字号"),
    "issuers": ("发文机关", "发文机构", "发文单位", "制发机关", "制定机关", "印发机关", "发布部门"),
    "date": ("成文日期", "成文时间", "发文日期", "发文时间", "印发日期", "签发日期", "公布日期"),
    "publisher": ("发布机构", "发布机关", "发布单位", "公开主体", "信息来源", "来源"),
    "published": ("发布日期", "发布时间", "公开日期", "生成日期", "日期", "时间"),
}
"""What is asked for, and how it is called, the surest name first."""
OTHERS = (
    "索引号", "信息索引", "统一编号", "主题分类", "体裁分类", "专题分类", "组配分类", "分类", "主题词", "关键词",
    "公文种类", "法规类别", "有效性", "是否有效", "文件状态", "时效性", "效力等级", "效力级别", "实施日期",
    "施行日期", "生效日期", "失效日期", "废止日期", "废止时间", "批准日期", "批准部门", "内容概述",
    "公开方式", "公开形式", "公开类型", "公开属性", "公开期限", "公开范围", "签发人", "密级", "份号",
    "紧急程度", "法宝引证码", "字体", "作者", "编辑", "阅读次数", "浏览次数", "浏览量", "浏览", "点击次数",
    "点击数", "点击量", "点击",
)  # fmt: skip
"""What else they state."""


def any_of(labels: Iterable[str]) -> str:
    """Return a pattern of ``labels``, between the characters of which blanks may stand: 索 引 号."""
    return "|".join(r"\s*".join(label) for label in sorted(labels, key=len, reverse=True))
