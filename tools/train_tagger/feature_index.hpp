// Feature hashes -> numbers from 0, in the order they came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::training {

class FeatureIndex {
 public:
  static constexpr std::uint32_t none = ~0U;

  std::uint32_t find(std::uint64_t feature) const { return slots_[place_of(feature)].id; }
  std::uint32_t add(std::uint64_t feature);
  std::size_t size() const { return features_.size(); }
  std::uint64_t feature(std::uint32_t id) const { return features_[id]; }

 private:
  struct Slot {
    std::uint64_t feature{};
    std::uint32_t id{none};
  };

  std::size_t place_of(std::uint64_t feature) const {
    auto at = feature & (slots_.size() - 1);
    while (slots_[at].id != none && slots_[at].feature != feature)
      at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<Slot> slots_{std::vector<Slot>(1 << 16)};  // a power of two, at most half in use
  std::vector<std::uint64_t> features_;
};

inline std::uint32_t FeatureIndex::add(std::uint64_t feature) {
  if (2 * size() >= slots_.size()) {
    slots_.assign(2 * slots_.size(), {});
    for (std::uint32_t id = 0; id < size(); ++id)
      slots_[place_of(features_[id])] = {features_[id], id};
  }
  auto& slot = slots_[place_of(feature)];
  if (slot.id == none) {
    slot = {feature, static_cast<std::uint32_t>(size())};
    features_.push_back(feature);
  }
  return slot.id;
}

}  // namespace dateline::training
