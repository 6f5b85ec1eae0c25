// Who was named so far: whom "he" and "she" stand for where that is safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/events/scene.hpp"

namespace dateline {

// Remembers persons by their last name, the latest subject among them first.
class People {
 public:
  // Takes note of the person that a noun phrase names, if it does; `subject`: of a verb.
  void see(Scene const& scene, std::uint32_t phrase, bool subject);

  // The name that a personal pronoun stands for; empty when it is not safe to say.
  std::string name_of(Scene const& scene, std::uint32_t pronoun) const;

  // Who spoke last: the subject of the last verb of saying.
  void speaks(std::string name) { speaker_ = std::move(name); }
  std::string const& speaker() const { return speaker_; }

 private:
  bool is_person(Scene const& scene, std::uint32_t phrase) const;

  std::vector<std::uint64_t> known_;  // last names, sorted
  std::string last_;                  // the last person who was a subject
  std::string speaker_;
};

}  // namespace dateline
