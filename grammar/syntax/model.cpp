#include "grammar/syntax/model.hpp"

#include <cstring>

namespace dateline {

namespace {

template <class T>
std::span<T const> take(char const*& at, std::size_t count) {
  std::span<T const> const taken{reinterpret_cast<T const*>(at), count};
  at += count * sizeof(T);
  return taken;
}

}  // namespace

Result<Model> Model::make(std::string_view bytes) {
  Error const broken{"tagger-en.bin", ""};
  ModelHeader header{};
  if (bytes.size() < sizeof header) return Error{broken.place, "is cut short"};
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 16 != 0)
    return Error{broken.place, "is not aligned to 16 bytes"};
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view{header.magic, sizeof header.magic} != ModelHeader::right_magic)
    return Error{broken.place, "is not a tagger's model"};
  if (header.version != ModelHeader::right_version)
    return Error{broken.place, "is of version " + std::to_string(header.version) + ", not " +
                                   std::to_string(ModelHeader::right_version)};
  auto const words = std::size_t{1} << (header.word_bits & 31);
  auto const features = std::size_t{1} << (header.feature_bits & 31);
  auto const size = sizeof header + header.class_count * sizeof(WordClass) +
                    words * sizeof(WordSlot) + features * sizeof(FeatureSlot) +
                    header.row_count * sizeof(Row);
  if (header.size != size || bytes.size() != size || header.class_count == 0)
    return Error{broken.place,
                 "has " + std::to_string(bytes.size()) + " bytes, not " + std::to_string(size)};
  Model model;
  auto const* at = bytes.data() + sizeof header;
  model.classes_ = take<WordClass>(at, header.class_count);
  model.words_ = take<WordSlot>(at, words);
  model.features_ = take<FeatureSlot>(at, features);
  model.rows_ = take<Row>(at, header.row_count);
  return model;
}

}  // namespace dateline
