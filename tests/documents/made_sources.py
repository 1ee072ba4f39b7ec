"""What the tests of reading share: sources made on the spot."""

import io
import zipfile

from kg.documents.read import read
from kg.records import Document
from kg.sources.source import Source

LEAD = "两国外长星期二在日内瓦举行会谈，就停火协议的执行交换意见。"
REPLY = "发言人对记者说，双方同意下个月继续磋商，“大门始终敞开”。"


def source(path: str, content: str | bytes, **declared: str) -> Source:
    raw = content.encode() if isinstance(content, str) else content
    return Source(path.rsplit(".", 1)[0], path, raw, tuple(sorted(declared.items())))


def only(path: str, content: str | bytes, **declared: str) -> Document:
    """The one document of a source."""
    (document,) = read(source(path, content, **declared))
    return document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(str(block.kind), document.text[block.start : block.end]) for block in document.blocks]


def lines(path: str, content: str | bytes) -> list[str]:
    return only(path, content).text.split("\n")


def zipped(parts: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def docx(body: str, title: str = "") -> bytes:
    """A DOCX with these paragraphs (WordprocessingML) and this title among its properties."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    properties = (
        f'<c:coreProperties xmlns:c="{core}" xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>{title}</d:title>'
    )
    return zipped(
        {
            "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": f"{properties}</c:coreProperties>",
        }
    )


def run(text: str, style: str = "") -> str:
    """One paragraph of WordprocessingML."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(*pages: tuple[str, ...]) -> bytes:
    """A PDF with these lines of ASCII on each page."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject(k): NameObject(v)
            for k, v in (("/Type", "/Font"), ("/Subtype", "/Type1"), ("/BaseFont", "/Helvetica"))
        }
    )
    for written in pages:
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        shown = "".join(f"({line}) Tj 0 -16 Td\n" for line in written)
        stream.set_data(f"BT /F1 12 Tf 50 800 Td\n{shown}ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
        )
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()
