#include "dateline/read.hpp"
#include "engine/read/timeml_source.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string in_timeml(std::string const& text, std::string const& dct = "2024-06-29") {
  return "<?xml version=\"1.0\" ?>\n<TimeML>\n<DOCID> a-1 </DOCID>\n"
         "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"" +
         dct +
         "\" functionInDocument=\"CREATION_TIME\">then</TIMEX3></DCT>\n"
         "<TITLE>Rain &amp; wind</TITLE>\n<TEXT>" +
         text + "</TEXT>\n<TLINK lid=\"l1\"/>\n</TimeML>\n";
}

std::string text_of(std::string const& content) {
  auto document = read_timeml(in_timeml(content));
  return document ? document->text : "error: " + to_string(document.error());
}

std::string error_of(std::string_view xml) {
  auto document = read_timeml(xml);
  return document ? "none" : to_string(document.error());
}

}  // namespace

TEST_CASE("a TimeML file gives id, title, date and text") {
  auto document = read_timeml(in_timeml("It rained."));
  REQUIRE(document);
  CHECK(document->id == "a-1");
  CHECK(document->title == "Rain & wind");
  CHECK(document->text == "It rained.");
  CHECK(to_string(document->published.value()) == "2024-06-29");
  CHECK(document->published_from == PublishedFrom::document);
}

TEST_CASE("only what stands in TEXT is text, and every byte of it") {
  CHECK(text_of("\r\n a <EVENT eid=\"e1\">storm</EVENT>\thit\n") == "\r\n a storm\thit\n");
  CHECK(text_of("<s>a <TIMEX3 tid=\"t1\"><b>1</b> May</TIMEX3></s> <s/>x") == "a 1 May x");
  CHECK(text_of("a &amp; b &lt;c&gt; &quot;d&apos; &#8217;&#x2019;") ==
        "a & b <c> \"d' \u2019\u2019");
  CHECK(text_of("AT&T and R & D") == "AT&T and R & D");
  CHECK(text_of("a <!-- 1 --> b <![CDATA[<c> & d]]> e") == "a  b <c> & d e");
}

TEST_CASE("the publication date is the DCT's, with its time") {
  auto const published = [](std::string const& dct) {
    auto document = read_timeml(in_timeml("x", dct));
    if (!document) return to_string(document.error());
    return document->published ? to_string(*document->published) : "none";
  };
  CHECK(published("1998-02-13T14:26:00") == "1998-02-13T14:26:00");
  CHECK(published("1998-02-13T14:26") == "1998-02-13T14:26");
  CHECK(published("1998-01-08TNI") == "1998-01-08");
  CHECK(published("XXXX-XX-XX") == "none");
  CHECK(published("1998-02-30") == "DCT: '1998-02-30': there is no such day or time");
  CHECK(published("then") == "DCT: 'then' is not a date like 2024-06-29 or 2024-06-29T14:00");
}

TEST_CASE("a file without a DCT has no date, and one may stand anywhere") {
  auto none = read_timeml("<TimeML><TEXT>x</TEXT></TimeML>");
  REQUIRE(none);
  CHECK_FALSE(none->published);
  auto inside = read_timeml(
      "<doc><TEXT><TIMEX3 value=\"1989-10-30\" functionInDocument=\"CREATION_TIME\">10/30"
      "</TIMEX3> x</TEXT></doc>");
  REQUIRE(inside);
  CHECK(to_string(inside->published.value()) == "1989-10-30");
  auto plain = read_timeml("<doc><DCT> 1989-10-30 </DCT><TEXT>x</TEXT></doc>");
  REQUIRE(plain);
  CHECK(to_string(plain->published.value()) == "1989-10-30");
}

TEST_CASE("bad XML is refused with its line") {
  CHECK(error_of("<TimeML>\n<TEXT>a</TEX>\n</TimeML>") ==
        "line 2: bad XML: Start-end tags mismatch");
  CHECK(error_of("<TimeML>\n<TEXT>a").starts_with("line 2: bad XML"));
  CHECK(error_of("no XML").starts_with("line 1: bad XML"));
  CHECK(error_of("<TimeML>\n</TimeML>") == "no <TEXT> element");
  CHECK(error_of("<TimeML><TEXT> </TEXT></TimeML>") == "no text (empty)");
  CHECK(error_of("<TimeML><TEXT>a\n\n&nbsp;</TEXT></TimeML>") == "line 3: unknown entity &nbsp;");
  CHECK(error_of("<TimeML><TEXT>&#0;</TEXT></TimeML>") == "line 1: unknown entity &#0;");
  CHECK(error_of("<TimeML><TEXT>&#xD800;</TEXT></TimeML>") == "line 1: unknown entity &#xD800;");
  CHECK(error_of("<a>\n\xFF</a>") == "line 2: invalid UTF-8 at byte 4");
  CHECK(error_of("") == "no text (empty)");
}

TEST_CASE("entities that grow and trees that go deep are refused") {
  CHECK(error_of("<!DOCTYPE a [\n<!ENTITY b \"bb\">]>\n<a><TEXT>&b;</TEXT></a>") ==
        "line 1: declarations inside DOCTYPE are refused");
  CHECK(error_of("<!DOCTYPE TimeML SYSTEM \"TimeML.dtd\">\n<a><TEXT>b</TEXT></a>") == "none");
  std::string deep, ends;
  for (int i = 0; i < 100'000; ++i) {
    deep += "<a>";
    ends += "</a>";
  }
  CHECK(error_of("<TimeML><TEXT>" + deep + "x" + ends + "</TEXT></TimeML>") ==
        "line 1: XML nested deeper than 256");
}

TEST_CASE("each piece of the text knows how the file spells it") {
  std::string const xml = in_timeml("A&amp;B <s>c</s><![CDATA[&]]>");
  auto source = take_apart(xml);
  REQUIRE(source);
  std::string text, spelt;
  for (auto const& piece : source->pieces) {
    text += source->text.substr(piece.text_begin, piece.text_end - piece.text_begin);
    spelt += xml.substr(piece.source_begin, piece.source_end - piece.source_begin) + "|";
  }
  CHECK(text == source->text);
  CHECK(spelt == "A|&amp;|B |c|&|");
  CHECK(xml.substr(source->text_begin, 2) == "A&");
  CHECK(xml.substr(source->open_begin, 6) == "<TEXT>");
}
