#include "tests/support/corpus.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "tests/support/source.hpp"

namespace dateline::test {

namespace {

constexpr std::string_view known_fields[] = {"type", "mod", "quant", "freq", "edtf", "bounds"};

std::optional<Instant> instant(std::string_view text) {
  return parse_instant(text.data(), text.data() + text.size());
}

// Blanks part fields, " ; " expressions: "2006 ; P3D type=DURATION". Empty: a field is not known.
std::optional<std::vector<Expected>> parse_heading(std::string_view heading) {
  std::vector<Expected> all;
  if (heading == "none") return all;
  for (auto const part : split(heading, " ; ")) {
    Expected expected;
    std::istringstream words{std::string(part)};
    for (std::string word; words >> word;) {
      auto const equals = word.find('=');
      auto const name = word.substr(0, equals);
      if (equals == word.npos && expected.fields.empty()) {
        expected.fields["value"] = word;
      } else if (equals != word.npos && std::ranges::count(known_fields, name)) {
        auto value = word.substr(equals + 1);
        if (name == "quant") std::ranges::replace(value, '_', ' ');
        expected.fields[name] = value;
      } else {
        return std::nullopt;
      }
    }
    if (!expected.fields.contains("value")) return std::nullopt;
    all.push_back(std::move(expected));
  }
  return all;
}

// Takes the brackets out of `line`; without any, the line is one expression as a whole.
std::vector<Span> take_brackets(std::string_view line, std::string& text) {
  std::vector<Span> spans;
  for (char const c : line) {
    auto const here = static_cast<std::uint32_t>(text.size());
    if (c == '[') {
      spans.push_back({here, here});
    } else if (c == ']' && !spans.empty()) {
      spans.back().end = here;
    } else {
      text += c;
    }
  }
  return spans;
}

std::string field(Timex const& timex, std::string const& name) {
  if (name == "value") return timex.value;
  if (name == "type") return to_string(timex.type);
  if (name == "mod") return to_string(timex.mod);
  if (name == "quant") return timex.quant;
  if (name == "freq") return timex.freq;
  if (name == "edtf") return timex.edtf;
  auto const end = [](auto const& bound) { return bound ? to_string(*bound) : std::string(); };
  return end(timex.bounds.earliest_begin) + ".." + end(timex.bounds.latest_end);
}

// Bounds are the same where their instants are, whatever the precision they are written with.
bool same(std::string const& name, std::string const& wanted, std::string const& got) {
  if (name != "bounds" || wanted == got) return wanted == got;
  auto const a = split(wanted, ".."), b = split(got, "..");
  return a.size() == 2 && b.size() == 2 && instant(a[0]) == instant(b[0]) &&
         instant(a[1]) == instant(b[1]);
}

std::string show(Timex const& timex, std::string_view text) {
  std::string shown = "[" + std::string(timex.span.in(text)) + "]";
  for (auto const* name : {"value", "type", "mod", "quant", "freq", "edtf", "bounds"}) {
    if (auto const value = field(timex, name); !value.empty()) {
      shown += std::string(" ") + name + "=" + value;
    }
  }
  return shown + " (" + std::string(timex.rule) + ")";
}

std::string show(Expected const& expected, std::string_view text) {
  std::string shown = "[" + std::string(expected.span.in(text)) + "]";
  for (auto const& [name, value] : expected.fields) shown += " " + name + "=" + value;
  return shown;
}

}  // namespace

Corpus parse_corpus(std::string const& path, std::string_view content) {
  Corpus corpus;
  std::optional<Instant> published;
  auto domain = Domain::news;
  std::optional<std::vector<Expected>> heading;
  std::size_t number = 0;
  for (auto line : lines(content)) {
    auto const place = path + ":" + std::to_string(++number);
    if (trim(line).empty() || line.starts_with('#')) continue;
    if (!line.starts_with(' ')) {
      line = trim(line.substr(0, line.find("  #")));
      if (line.starts_with("anchor ")) {
        published = instant(line.substr(7));
        if (!published) corpus.faults.push_back(place + ": not a date");
      } else if (line == "domain news" || line == "domain narrative") {
        domain = line == "domain news" ? Domain::news : Domain::narrative;
      } else if (heading = parse_heading(line); !heading) {
        corpus.faults.push_back(
            place + ": neither anchor, domain, none nor a reading: " + std::string(line));
      }
      continue;
    }
    if (!heading) continue;  // its heading has been reported
    Wording wording{.place = place, .domain = domain, .expected = *heading};
    auto spans = take_brackets(trim(line), wording.text);
    if (spans.empty() && !heading->empty()) {
      spans = {{0, static_cast<std::uint32_t>(wording.text.size())}};
    }
    if (!published || spans.size() != heading->size()) {
      corpus.faults.push_back(
          place + (published ? ": as many brackets as readings, please" : ": no anchor"));
      continue;
    }
    wording.published = *published;
    for (std::size_t i = 0; i < spans.size(); ++i) wording.expected[i].span = spans[i];
    corpus.wordings.push_back(std::move(wording));
  }
  return corpus;
}

std::string difference(Wording const& wording, Engine const& engine) {
  Document document;
  document.text = wording.text;
  document.published = wording.published;
  Options options;
  options.domain = wording.domain;
  auto const found = engine.tag(document, options).timexes;

  bool as_stated = found.size() == wording.expected.size();
  for (std::size_t i = 0; as_stated && i < found.size(); ++i) {
    as_stated = found[i].span == wording.expected[i].span;
    for (auto const& [name, value] : wording.expected[i].fields) {
      as_stated = as_stated && same(name, value, field(found[i], name));
    }
  }
  if (as_stated) return {};

  auto text = wording.place + ": " + wording.text + "\n";
  for (auto const& expected : wording.expected)
    text += "  wanted " + show(expected, wording.text) + "\n";
  if (wording.expected.empty()) text += "  wanted nothing\n";
  for (auto const& timex : found) text += "  got    " + show(timex, wording.text) + "\n";
  if (found.empty()) text += "  got    nothing\n";
  return text;
}

}  // namespace dateline::test
