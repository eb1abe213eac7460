"""The 34 province-level divisions: full name, short name, one-character abbreviations."""

from msgspec import Struct


class Province(Struct, frozen=True):
    """A province-level division; ``unit`` is the character that stands for it in short names (市水利局, 省水利厅)."""

    name: str
    short: str
    letters: str

    @property
    def unit(self) -> str:
        """市, 省 or 区."""
        return self.name[-1]


_TABLE = """
北京市 北京 京|天津市 天津 津|河北省 河北 冀|山西省 山西 晋|内蒙古自治区 内蒙古 蒙|辽宁省 辽宁 辽|吉林省 吉林 吉
黑龙江省 黑龙江 黑|上海市 上海 沪|江苏省 江苏 苏|浙江省 浙江 浙|安徽省 安徽 皖|福建省 福建 闽|江西省 江西 赣
山东省 山东 鲁|河南省 河南 豫|湖北省 湖北 鄂|湖南省 湖南 湘|广东省 广东 粤|广西壮族自治区 广西 桂|海南省 海南 琼
重庆市 重庆 渝|四川省 四川 川|贵州省 贵州 黔|云南省 云南 滇|西藏自治区 西藏 藏|陕西省 陕西 陕|甘肃省 甘肃 甘
青海省 青海 青|宁夏回族自治区 宁夏 宁|新疆维吾尔自治区 新疆 新
香港特别行政区 香港 港|澳门特别行政区 澳门 澳|台湾省 台湾 台
"""

PROVINCES = tuple(Province(*row.split()) for row in _TABLE.strip().replace("\n", "|").split("|"))
"""In the order of their division codes."""


def province_named(name: str) -> Province | None:
    """Return the province with this full or short name."""
    return next((province for province in PROVINCES if name in (province.name, province.short)), None)


def province_leading(text: str) -> Province | None:
    """Return the province whose full or short name ``text`` starts with."""
    return next((province for province in PROVINCES if text.startswith(province.short)), None)
