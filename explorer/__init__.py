"""川渝双碳行动方案知识库: an offline explorer of government action plans."""

__version__ = "0.1.0"
