"""Archives: their members read one after another as if they lay in a folder, nothing unpacked to disk."""

import gzip
import io
import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import BinaryIO, Final, NamedTuple, cast

from newstrace.errors import UnreadableError
from newstrace.readers.folders import reason, shown
from newstrace.readers.formats import ARCHIVES, ending_of, read_input
from newstrace.readers.inputs import Allowance, Input, Metered, megabytes
from newstrace.records import RawArticle, Skipped


class Limits(NamedTuple):
    """What an archive may ask of the machine.

    ``ratio`` is unpacked to packed size, looked at once ``free`` bytes have been unpacked: news packs to
    a fifth, a file made to fill the memory to a thousandth.
    """

    member: int = 1_000_000_000
    ratio: int = 100
    free: int = 50_000_000
    members: int = 1_000_000


LIMITS: Final = Limits()
_FAULTS: Final = (OSError, EOFError, ValueError, zlib.error, zipfile.BadZipFile, tarfile.TarError)


class _Member(NamedTuple):
    """A member's name and its bytes, or why there are none."""

    name: str
    stream: BinaryIO | None
    fault: str = ""


def read_archive(
    given: Input, mapping: Mapping[str, str], limits: Limits = LIMITS
) -> Iterator[RawArticle | Skipped]:
    """The articles of the members, in the archive's own order; hidden and unknown members passed over.

    A member that can't be read is skipped and the rest goes on, unless a limit is reached.

    Raises:
        UnreadableError: it is no archive, damaged from some place on, or beyond the limits.
    """
    allowance = _allowance(given.stream, limits)
    members = _zipped if given.ending == ".zip" else _tarred
    found = False
    try:
        for number, member in enumerate(members(given, allowance), 1):
            if number > limits.members:
                raise UnreadableError(f"more than {limits.members:,} members")
            if _is_wanted(member.name):
                found = True
                yield from _read(member, given, mapping, allowance, limits)
    except _FAULTS as fault:
        raise UnreadableError(f"damaged archive: {reason(fault)}") from fault
    if not found:
        raise UnreadableError("no member with a known ending")


def unzipped(given: Input) -> Input:
    """A single compressed file as what is in it."""
    packed = gzip.GzipFile(fileobj=given.stream)
    stream = io.BufferedReader(Metered(packed, _allowance(given.stream, LIMITS)))
    return given._replace(stream=stream, ending=given.ending.removesuffix(".gz"))


def _allowance(stream: BinaryIO, limits: Limits) -> Allowance:
    size = stream.getbuffer().nbytes if isinstance(stream, io.BytesIO) else os.fstat(stream.fileno()).st_size
    allowed = max(limits.free, limits.ratio * size)
    return Allowance(allowed, f"unpacks to more than {limits.ratio} times its size")


def _is_wanted(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith(".") and part.strip(".") for part in parts)
    return not hidden and "__MACOSX" not in name and ending_of(name) is not None


def _read(
    member: _Member, given: Input, mapping: Mapping[str, str], allowance: Allowance, limits: Limits
) -> Iterator[RawArticle | Skipped]:
    path = f"{given.path}/{shown(member.name)}"
    ending = ending_of(member.name) or ""
    fault = member.fault or _refused(member.name, ending)
    if fault or member.stream is None:
        yield Skipped(path, fault)
        return
    own = Allowance(limits.member, f"larger than {megabytes(limits.member)}")
    stream = io.BufferedReader(Metered(member.stream, own))
    stem = PurePosixPath(shown(member.name)).name[: -len(ending)] or given.stem
    try:
        yield from read_input(Input(stream, path, stem, ending), mapping)
    except (*_FAULTS, UnreadableError) as broken:
        yield Skipped(path, reason(broken))
    # The next member must not be read where the archive as a whole has gone too far.
    allowance.spend(0)


def _refused(name: str, ending: str) -> str:
    """Why a member is not read whatever is in it; nothing where it is."""
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or name[1:2] == ":":
        return "its name leads out of the archive"
    if ending in ARCHIVES or ending.endswith(".gz"):
        return "an archive in an archive"
    return ""


def _zipped(given: Input, allowance: Allowance) -> Iterator[_Member]:
    with zipfile.ZipFile(given.stream) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            if member.flag_bits & 1:
                yield _Member(member.filename, None, "encrypted")
            elif member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                yield _Member(member.filename, None, "packed in a way that can't be read")
            else:
                yield _opened(archive, member, allowance)


def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo, allowance: Allowance) -> _Member:
    try:
        stream = archive.open(member)
    except _FAULTS as fault:
        return _Member(member.filename, None, reason(fault))
    return _Member(member.filename, cast("BinaryIO", Metered(cast("BinaryIO", stream), allowance)))


def _tarred(given: Input, allowance: Allowance) -> Iterator[_Member]:
    """Read as a stream, so that what is passed over is counted, too."""
    packed = given.ending != ".tar"
    unpacked = gzip.GzipFile(fileobj=given.stream) if packed else given.stream
    stream = io.BufferedReader(Metered(unpacked, allowance))
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            if member.isdir():
                continue
            if not member.isfile():
                yield _Member(member.name, None, "not a regular file")
            else:
                yield _Member(member.name, cast("BinaryIO", archive.extractfile(member)))
