"""Makes the table of nearness anew: ``python make.py words.vector``, in an environment that has numpy.

``words.vector`` holds word vectors in the binary form of word2vec; those used here come with the package ``synonyms``
3.10.2 (MIT licence), learnt from the Chinese Wikipedia. Of each word that is written in characters of the national set
the signature tells on which side of 384 planes through the middle of all words it lies (random hyperplane hashing,
Charikar 2002): the angle between two words is the share of bits they differ in.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

np: Any = import_module("numpy")
HERE = Path(__file__).parent
BITS = 384
LONGEST = 6
"""Characters; longer entries are titles of articles."""


def read_vectors(file: Path) -> tuple[list[str], Any]:
    """Return the words, and their vectors as rows of unit length."""
    data = file.read_bytes()
    head, _, rest = data.partition(b"\n")
    count, size = map(int, head.split())
    words, vectors, at = list[str](), np.zeros((count, size), np.float32), 0
    for number in range(count):
        end = rest.index(b" ", at)
        words.append(rest[at:end].decode("utf-8", "ignore").strip())
        vectors[number] = np.frombuffer(rest, np.float32, size, end + 1)
        at = end + 1 + 4 * size
    return words, vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def is_wanted(word: str) -> bool:
    """Tell whether ``word`` is one of the language, in simplified characters."""
    if not 1 <= len(word) <= LONGEST or not all("\u4e00" <= char <= "\u9fff" for char in word):
        return False
    return word.encode("gb2312", "ignore").decode("gb2312") == word


def planes(size: int):  # noqa: ANN201 - an array of a library that is not among the project's
    """Return the normals of ``BITS`` planes as columns, orthogonal to each other as far as that goes."""
    random = np.random.default_rng(7)
    bases = [np.linalg.qr(random.standard_normal((size, size)))[0] for _ in range(-(-BITS // size))]
    return np.concatenate(bases, 1)[:, :BITS]


def make(source: Path) -> None:
    """Write ``words.txt``, sorted, and ``signatures.bin``, 48 bytes for each of its lines."""
    words, vectors = read_vectors(source)
    order = sorted({word: number for number, word in enumerate(words) if is_wanted(word)}.items())
    sides = (vectors - vectors.mean(0))[[number for _, number in order]] @ planes(vectors.shape[1]) > 0
    (HERE / "words.txt").write_text("".join(f"{word}\n" for word, _ in order), encoding="utf-8")
    (HERE / "signatures.bin").write_bytes(np.packbits(sides, axis=1).tobytes())


if __name__ == "__main__":
    make(Path(sys.argv[1]))
