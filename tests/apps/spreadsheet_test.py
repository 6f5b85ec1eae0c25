"""Opens a CSV export in LibreOffice, headless: its columns, its dates, and that nothing is a formula.

Skipped (77) where there is no soffice: ./x setup browser installs libreoffice-calc-nogui.
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
COLUMNS = ("id,label,group,start,end,core_start,core_end,granularity,status,confidence,edtf,display,"
           "source,document,begin,end_offset,sentence").split(",")
UTF8_COMMA = "44,34,76,1,,0,false,true,false"  # separator, quote, UTF-8, from the first line

ARTICLES = [
    {"id": "days", "published": "2024-06-29", "text": "Zoë Müller met the mayor on 3 May 2024. It rained in May 2023."},
    {"id": "rome", "text": "Caesar was murdered on 15 March 44 BC."},
    {"id": "=1+1", "published": "2024-06-29",
     "text": "=HYPERLINK(\"http://example.org\") failed on 3 May 2024. @SUM(A1), \"quoted\", closed on 4 May 2024."},
]


def cells(row):
    """The cells of a row as (text, type, has a formula), repeated ones written out."""
    out = []
    for cell in row.findall(TABLE + "table-cell"):
        text = "\n".join("".join(p.itertext()) for p in cell.findall(TEXT + "p"))
        value = cell.get(OFFICE + "date-value", text)
        kind = cell.get(OFFICE + "value-type", "")
        count = int(cell.get(TABLE + "number-columns-repeated", "1"))
        out += [(value, kind, cell.get(TABLE + "formula") is not None)] * min(count, 100)
    return out


def main():
    if not shutil.which("soffice"):
        print("there is no soffice")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        lines = "".join(json.dumps(article) + "\n" for article in ARTICLES)
        made = subprocess.run(["dateline", "timeline", "--input", "jsonl", "--format", "csv", "--bom"],
                              input=lines, capture_output=True, text=True, check=True, encoding="utf-8")
        (work / "timeline.csv").write_text(made.stdout, encoding="utf-8", newline="")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "fods",
                        f"--infilter=CSV:{UTF8_COMMA}", "--outdir", folder, str(work / "timeline.csv")],
                       check=True, capture_output=True, timeout=300)
        sheet = ElementTree.parse(work / "timeline.fods").getroot()
        opened = [cells(row) for row in sheet.iter(TABLE + "table-row")]
        opened = [row for row in opened if any(text for text, _, _ in row)]
        written = list(csv.reader(made.stdout.lstrip("\ufeff").splitlines()))
    faults = []
    if [text for text, _, _ in opened[0][:17]] != COLUMNS:
        faults.append(f"columns: {opened[0]}")
    if len(opened) != len(written):
        faults.append(f"{len(opened)} rows of {len(written)}")
    dates = 0
    for row, wanted in zip(opened[1:], written[1:]):
        if any(formula for _, _, formula in row):
            faults.append(f"a formula: {row}")
        for at, (text, kind, _) in enumerate(row[:17]):
            if COLUMNS[at] in ("start", "end") and wanted[at] and not wanted[at].startswith("-"):
                dates += kind == "date" and text[:10] == wanted[at][:10]
                if kind != "date":
                    faults.append(f"{wanted[at]} is no date but {kind}")
            elif COLUMNS[at] in ("id", "label", "display", "sentence") and kind == "string" and text != wanted[at]:
                faults.append(f"{text!r} for {wanted[at]!r}")
    if dates < 8:
        faults.append(f"only {dates} dates")
    print("\n".join(faults) or f"{len(opened) - 1} rows, {dates} dates")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
