// Who and what was named so far: whom "he" and "she", and what "it" and "they" stand for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/events/scene.hpp"

namespace dateline {

// Remembers persons by their last name, the latest subject among them first.
class People {
 public:
  // Takes note of the person that a noun phrase names, if it does; `subject`: of a verb; `aside`:
  // of a relative clause, so that the rest of the sentence does not speak of that person.
  void see(Scene const& scene, std::uint32_t phrase, bool subject, bool aside = false);

  // What a pronoun of the third person stands for: the last person who was a subject, or the
  // first subject of this or the last sentence that agrees with it (the backward-looking centre of
  // Grosz, Joshi and Weinstein, 1995). Empty when none does.
  std::string name_of(Scene const& scene, std::uint32_t pronoun) const;

  // Who spoke last: the subject of the last verb of saying.
  void speaks(std::string name) { speaker_ = std::move(name); }
  std::string const& speaker() const { return speaker_; }

 private:
  struct ToldAs {
    std::string name;
    std::uint64_t pronoun{};  // key of the first that stood for it: "he" is no "she" later
  };
  bool is_person(Scene const& scene, std::uint32_t phrase) const;
  void see_thing(Scene const& scene, std::uint32_t phrase, bool subject);
  void see_pronoun(Scene const& scene, std::uint32_t phrase);
  ToldAs const* told_as(std::string const& name) const;

  std::vector<std::uint64_t> known_;  // last names, sorted
  std::string last_;                  // the last person who was a subject
  std::string aside_;                 // who is to be that in the next sentence
  std::vector<ToldAs> told_as_;
  struct Other {
    std::string name;
    std::uint32_t sentence{};
  };
  Other thing_, several_;   // the first other subject in its sentence
  std::uint32_t begin_{};   // of the present sentence, byte
  std::uint32_t number_{};  // of the sentences with events so far
  std::string speaker_;
};

}  // namespace dateline
