// Who and what was named so far: whom "he" and "she", and what "it" and "they" stand for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/events/scene.hpp"

namespace dateline {

// Remembers persons by their last name, the latest subject among them first, and the subjects of
// this and the last sentence (the backward-looking centre of Grosz, Joshi and Weinstein, 1995).
class People {
 public:
  // Takes note of the person or thing that a noun phrase names; `subject`: of a verb; `aside`:
  // of a relative clause, so that the rest of the sentence does not speak of that person.
  void see(Scene const& scene, std::uint32_t phrase, bool subject, bool aside = false);

  // Takes note of a person that is no subject, as in "led by Dace Lapina".
  void hear(Scene const& scene, std::uint32_t phrase);

  // What a pronoun of the third person stands for, be it personal or possessive: the last person
  // who was a subject, or the first subject of this or the last sentence that agrees with it.
  // `other`: a name that it cannot stand for. Empty when nothing does.
  std::string name_of(Scene const& scene, std::uint32_t pronoun_word, std::uint32_t phrase,
                      std::string_view other = {}) const;

  // False when a pronoun is "she" and the phrase names a man.
  bool may_be(Scene const& scene, std::uint32_t pronoun, std::uint32_t phrase) const;

  // Who spoke last: the subject of the last verb of saying.
  void speaks(std::string name) { speaker_ = std::move(name); }
  std::string const& speaker() const { return speaker_; }

 private:
  static constexpr std::size_t most_persons = 64;
  enum class Gender : std::uint8_t { unknown, feminine, masculine };
  struct Person {
    std::uint64_t last_name{}, given_name{};  // 0: not told
    std::string name;
    Gender gender{};
    bool only_heard_of{};  // was no subject
  };
  struct Subject {
    std::string name;
    std::uint32_t sentence{};
    bool agent{};   // acts: a name, a body
    bool proper{};  // a name
    bool rival{};   // an object agrees with the pronoun as well ...
    bool rivals{};  // ... and acts
  };

  static bool bears_title(Scene const& scene, Phrase const& phrase);
  bool is_person(Scene const& scene, std::uint32_t phrase) const;
  Gender gender_of(Scene const& scene, std::uint32_t phrase) const;
  static Gender gender_of(Roles roles);
  static Gender named_gender(Scene const& scene, std::uint32_t phrase);
  void begin_sentence(Scene const& scene);
  void see_person(Scene const& scene, std::uint32_t phrase, bool subject, bool aside);
  void see_pronoun(Scene const& scene, std::uint32_t phrase);
  static bool names_anyone(Scene const& scene, std::uint32_t phrase);
  static std::string only_one_before(Scene const& scene, std::uint32_t phrase, bool several);
  static std::string decider(Scene const& scene, std::uint32_t phrase);
  bool is_same_by_description(Scene const& scene, std::uint32_t phrase) const;
  void keep_thing(Scene const& scene, std::uint32_t phrase);
  void see_thing(Scene const& scene, std::uint32_t phrase, bool subject);
  using Persons = std::vector<Person>;
  Persons::iterator find(std::uint64_t last_name, std::uint64_t given_name);
  void make_first(Persons::iterator person);
  Person const* person(Gender gender, std::string_view other) const;
  std::string thing(Scene const& scene, std::uint32_t phrase) const;
  std::string several(std::uint32_t phrase) const;

  Persons persons_;                    // the last subject first
  Person aside_;                       // who is to be first in the next sentence
  Subject thing_, several_;            // the first other subject in its sentence
  std::uint32_t first_subject_{none};  // of the present sentence
  std::string first_meant_;            // what that stands for, where it is "it"
  std::uint32_t begin_{};              // of the present sentence, byte
  std::uint32_t number_{};             // of the sentences with clauses so far
  std::string speaker_;
};

}  // namespace dateline
