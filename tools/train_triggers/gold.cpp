#include "gold.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace dateline {

namespace {

std::string attribute(std::string const& tag, std::string const& name) {
  auto const at = tag.find(" " + name + "=\"");
  if (at == std::string::npos) return {};
  auto const begin = at + name.size() + 3;
  return tag.substr(begin, tag.find('"', begin) - begin);
}

EventClass class_of(std::string const& name) {
  static std::map<std::string, EventClass> const classes = {
      {"OCCURRENCE", EventClass::occurrence}, {"STATE", EventClass::state},
      {"REPORTING", EventClass::reporting},   {"I_ACTION", EventClass::i_action},
      {"I_STATE", EventClass::i_state},       {"ASPECTUAL", EventClass::aspectual},
      {"PERCEPTION", EventClass::perception}};
  auto const found = classes.find(name);
  return found == classes.end() ? EventClass::occurrence : found->second;
}

GoldDocument read_document(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  auto xml = all.str();
  auto const begin = xml.find("<TEXT>") + 6;
  xml = xml.substr(begin, xml.find("</TEXT>") - begin);
  GoldDocument document{path.filename().string(), {}, {}, {}};
  auto& text = document.text;
  std::vector<std::pair<std::string, std::uint32_t>> open;
  for (std::size_t i = 0; i < xml.size();) {
    if (xml[i] == '<') {
      auto const end = xml.find('>', i);
      auto const tag = xml.substr(i, end - i);
      auto const place = static_cast<std::uint32_t>(text.size());
      if (tag.starts_with("<EVENT") || tag.starts_with("<TIMEX3")) open.emplace_back(tag, place);
      if ((tag == "</EVENT" || tag == "</TIMEX3") && !open.empty()) {
        Span const span{open.back().second, place};
        if (tag == "</EVENT")
          document.events.push_back({span, class_of(attribute(open.back().first, "class"))});
        else
          document.times.push_back(span);
        open.pop_back();
      }
      i = end + 1;
    } else if (xml.compare(i, 5, "&amp;") == 0) {
      text += '&';
      i += 5;
    } else if (xml.compare(i, 4, "&lt;") == 0 || xml.compare(i, 4, "&gt;") == 0) {
      text += xml[i + 1] == 'l' ? '<' : '>';
      i += 4;
    } else {
      text += xml[i++];
    }
  }
  std::sort(document.times.begin(), document.times.end());
  return document;
}

}  // namespace

std::vector<GoldDocument> read_folder(std::string const& folder) {
  std::vector<std::filesystem::path> paths;
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".tml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<GoldDocument> documents;
  for (auto const& path : paths) documents.push_back(read_document(path));
  return documents;
}

}  // namespace dateline
