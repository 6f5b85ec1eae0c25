#include <pugixml.hpp>

#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

// What stands between <TEXT> and </TEXT>.
std::string text_element(std::string const& xml) {
  auto const begin = xml.find("<TEXT>") + 6;
  return xml.substr(begin, xml.find("</TEXT>") - begin);
}

std::string without_tags(std::string const& xml) {
  std::string text;
  bool inside = false;
  for (char const c : xml) {
    if (c == '<') inside = true;
    if (!inside) text += c;
    if (c == '>') inside = false;
  }
  return text;
}

Tagged one_date(std::string_view text, std::string_view words) {
  Tagged tagged;
  tagged.timexes.resize(1);
  tagged.timexes[0].span = span_of(text, words);
  tagged.timexes[0].value = "2023-05-02";
  return tagged;
}

}  // namespace

TEST_CASE("a timeline as TimeML: expressions, events, signals, instances, links") {
  auto const document = sample_document();
  auto const xml = to_timeml(document, sample_timeline(document));
  pugi::xml_document tree;
  REQUIRE(tree.load_string(xml.c_str()));
  CHECK(text_element(xml) ==
        "\u00c1 Rivera <EVENT eid=\"e1\" class=\"OCCURRENCE\">opened</EVENT> the bridge "
        "<SIGNAL sid=\"s1\">on</SIGNAL> <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2023-05-02\" "
        "temporalFunction=\"false\" functionInDocument=\"NONE\">2 May 2023</TIMEX3>, "
        "<TIMEX3 tid=\"t2\" type=\"DURATION\" value=\"P2D\" mod=\"APPROX\" beginPoint=\"t1\" "
        "endPoint=\"t2\" temporalFunction=\"true\" functionInDocument=\"NONE\">two days</TIMEX3> "
        "after the <EVENT eid=\"e2\" class=\"OCCURRENCE\">flood</EVENT> \U0001F30A &amp; rain. "
        "Caf\u00e9s reopen <TIMEX3 tid=\"t3\" type=\"DATE\" value=\"2023-05-05\" "
        "temporalFunction=\"true\" functionInDocument=\"NONE\" anchorTimeID=\"t0\">Friday</TIMEX3>"
        ".\n");
  CHECK(xml.find("<MAKEINSTANCE eiid=\"ei2\" eventID=\"e2\" tense=\"NONE\" aspect=\"NONE\" "
                 "polarity=\"NEG\" pos=\"NOUN\" modality=\"will\"/>") != std::string::npos);
  CHECK(xml.find("<TLINK lid=\"l1\" relType=\"IS_INCLUDED\" eventInstanceID=\"ei1\" "
                 "relatedToTime=\"t1\" signalID=\"s1\"/>") != std::string::npos);
  CHECK(xml.find("<TLINK lid=\"l2\" relType=\"BEFORE\" eventInstanceID=\"ei2\" "
                 "relatedToEventInstance=\"ei1\"/>") != std::string::npos);
  CHECK(xml.find("value=\"2023-05-03\" temporalFunction=\"false\" "
                 "functionInDocument=\"CREATION_TIME\">2023-05-03</TIMEX3></DCT>") !=
        std::string::npos);
}

TEST_CASE("a new TimeML document reads back as the same document") {
  auto document = sample_document();
  document.text += "a\r\nb <c> \"d\"";
  auto again = read_timeml(to_timeml(document, sample_timeline(document)));
  REQUIRE(again);
  CHECK(again->text == document.text);
  CHECK(again->id == document.id);
  CHECK(again->title == document.title);
  CHECK(again->published == document.published);
  document.published.reset();
  again = read_timeml(to_timeml(document, Tagged{}));
  REQUIRE(again);
  CHECK_FALSE(again->published);
}

TEST_CASE("what overlaps an expression is not marked, nor linked") {
  auto const document = sample_document();
  auto timeline = sample_timeline(document);
  timeline.events[0].trigger = timeline.timexes[0].span;
  auto const xml = to_timeml(document, timeline);
  pugi::xml_document tree;
  REQUIRE(tree.load_string(xml.c_str()));
  CHECK(xml.find("eid=\"e1\"") == std::string::npos);
  CHECK(xml.find("ei1") == std::string::npos);
  CHECK(xml.find("eid=\"e2\"") != std::string::npos);
}

TEST_CASE("the text of a source is kept byte for byte, its annotations are not") {
  std::string const source =
      "<?xml version=\"1.0\" ?>\r\n<!-- kept --><TimeML>\r\n<DCT><TIMEX3 tid=\"t0\" "
      "value=\"2023-05-03\" functionInDocument=\"CREATION_TIME\">May 3</TIMEX3></DCT>\r\n<TEXT>\r\n"
      "A&amp;B <EVENT eid=\"e1\">met</EVENT> on <TIMEX3 tid=\"t9\">2&#160;May</TIMEX3>\r\n"
      " &quot;x&quot; AT&T</TEXT>\r\n<TLINK lid=\"l1\"/></TimeML>";
  auto const document = read_timeml(source);
  REQUIRE(document);
  auto const xml = to_timeml(*document, one_date(document->text, "2\u00a0May"), source);
  CHECK(text_element(xml) ==
        "\r\nA&amp;B met on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2023-05-02\" "
        "temporalFunction=\"false\" functionInDocument=\"NONE\">2&#160;May</TIMEX3>\r\n"
        " &quot;x&quot; AT&T");
  CHECK(without_tags(text_element(xml)) == without_tags(text_element(source)));
  CHECK(xml.substr(0, xml.find("<TEXT>")) == source.substr(0, source.find("<TEXT>")));
  CHECK(xml.find("TLINK") == std::string::npos);
  CHECK(xml.ends_with("</TimeML>\n"));
}

TEST_CASE("the publication date that was used stands in the DCT") {
  std::string const source =
      "<a><b><DCT><TIMEX3 value=\"2001-01-01\">then</TIMEX3></DCT><TEXT>2 May</TEXT></b></a>";
  auto document = read_timeml(source);
  REQUIRE(document);
  document->published = instant("2023-05-03T10:00");
  document->published_from = PublishedFrom::option;
  auto again = read_timeml(to_timeml(*document, one_date("2 May", "2 May"), source));
  REQUIRE(again);
  CHECK(to_string(again->published.value()) == "2023-05-03T10:00");
  std::string const without = "<a><b/><TEXT>2 May</TEXT></a>";
  again = read_timeml(to_timeml(*document, Tagged{}, without));
  REQUIRE(again);
  CHECK(to_string(again->published.value()) == "2023-05-03T10:00");
}

TEST_CASE("CDATA is written as escaped text") {
  std::string const source = "<a><TEXT><![CDATA[R&D <on> 2 May]]> x</TEXT></a>";
  auto document = read_timeml(source);
  REQUIRE(document);
  auto const xml = to_timeml(*document, one_date(document->text, "2 May"), source);
  CHECK(without_tags(text_element(xml)) == "R&amp;D &lt;on&gt; 2 May x");
  pugi::xml_document tree;
  CHECK(tree.load_string(xml.c_str()));
}
