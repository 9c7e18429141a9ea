# SPDX-License-Identifier: Apache-2.0
"""Time grows with the text and no faster, whatever the text repeats: four times as much of it may take
six times as long, not sixteen. Repeated are the words that the stages look out for, and every line of a
dispatch: on one line, as paragraphs, and as units. Processor time counts, so a busy machine does no harm.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from harness import SOURCE, Report, program

SIZE = 100_000  # bytes of the small text
GROWTH = 4
MOST = 6 / GROWTH  # times the growth
START = 0.5  # seconds that a start, or the clock's grain, may cost

FRAGMENTS = """
ủy ban
Sở Nội vụ,
Sở Nội vụ và
Sở Nội vụ; Sở Tài chính;
các sở, ban, ngành
Chủ tịch UBND
yêu cầu
giao
phối hợp với
báo cáo
không được
có trách nhiệm
Giao Sở Nội vụ chủ trì, phối hợp với
trước ngày 15/9/2021
trong thời hạn 05 ngày làm việc
kể từ ngày
từ ngày 01/7/2021 đến ngày 15/7/2021
ngày
hàng tháng
15/9/
Điều 5
điểm a khoản 2 Điều 5
khoản 1,
Nghị định số 10/2020/NĐ-CP và số
Nghị định này
số 76/NQ-CP
Luật
căn cứ
Kính gửi:
Nơi nhận:
V/v
Số:
TM.
KT. CHỦ TỊCH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1.
a)
-
I.
(
"
;
:
/
1
x
Đề nghị
""".split("\n")

SHAPES = {  # how a fragment is repeated
    "on one line": lambda fragment: fragment + " ",
    "as lines": lambda fragment: fragment + "\n",
    "as paragraphs": lambda fragment: fragment + ".\n\n",
    "as units": lambda fragment: "- " + fragment + ";\n",
}


def seconds(path):
    """Processor time of one run; None if it failed or was stopped."""
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen(["timeout", "60", program(), "parse", "--format", "ndjson", str(path)], stdout=nowhere)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime if child.returncode == 0 else None


def repeated(piece, size):
    piece = piece.encode("utf-8")
    return piece * (size // len(piece) + 1)


def main():
    report = Report()
    letter = (SOURCE / "corpus" / "cv-nhac-nop-bao-cao.txt").read_text(encoding="utf-8")
    fragments = [f for f in FRAGMENTS if f] + [line.strip() for line in letter.split("\n") if line.strip()]
    slowest = (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "repeated.txt"
        for fragment in dict.fromkeys(fragments):
            for shape, make in SHAPES.items():
                name = f"{fragment!r} {shape}"
                path.write_bytes(repeated(make(fragment), SIZE))
                small = seconds(path)
                path.write_bytes(repeated(make(fragment), SIZE * GROWTH))
                large = seconds(path)
                if not report.check(small is not None and large is not None, name, f"failed, or took a minute ({small}, {large})"):
                    continue
                slowest = max(slowest, (large, name))
                report.check(large <= START + small * GROWTH * MOST, name, f"{SIZE * GROWTH // 1000} kB take {large:.2f} s, "
                             f"a quarter of it {small:.2f} s")
                if len(report.faults) > 25:
                    report.finish("linear time (given up)")
    print(f"slowest: {slowest[0]:.2f} s, {slowest[1]}")
    report.finish("linear time")


if __name__ == "__main__":
    sys.exit(main())
