// Infinitives, gerunds, participles and bare verbs: what each hangs on is told by what stands
// before it.
#include "grammar/syntax/clause_stack.hpp"

namespace dateline {

namespace {

bool alike(VerbGroup const& a, VerbGroup const& b) {
  if (a.form == b.form) return true;
  auto const bare = [](VerbGroup const& g) {
    return g.form == VerbForm::base || g.form == VerbForm::infinitive || g.modal != VerbGroup::none;
  };
  if (bare(a) && bare(b)) return true;
  // "was arrested and charged", "has met and signed"
  return b.form == VerbForm::participle && (a.passive || a.aspect == Aspect::perfective);
}

// "and signed", "and building": joined to the nearest clause of the same form.
bool read_coordinated(ClauseStack& stack, std::uint32_t i) {
  for (auto f = stack.top_index(); f != none && !stack.frame(f).aside; f = stack.frame(f).parent) {
    if (!stack.has_verb(f) || !alike(stack.group_of(f), stack.phrase(i).verb)) continue;
    stack.coordinate(f, i);
    return true;
  }
  return false;
}

void read_infinitive(ClauseStack& stack, std::uint32_t i, std::uint32_t last) {
  if (stack.is(last, PhraseKind::subordinator) && stack.top().marker == last) {
    stack.open(i);  // "whether to extend"
    return;
  }
  auto const noun = stack.is(last, PhraseKind::noun) ? last : none;
  if (last == none || stack.is(last, PhraseKind::comma) || stack.nearest_clause() == none) {
    stack.attach(noun == none ? Link::purpose : Link::reduced, i, noun);
    return;
  }
  if (noun == none || !stack.has_verb()) {
    stack.attach(noun == none ? Link::complement : Link::reduced, i, noun);
    return;
  }
  auto const& meanings = stack.verb().meanings;
  auto const ability =
      stack.head(noun).noun.meanings.has_any({NounMeaning::planning, NounMeaning::wanting});
  if (ability) {
    stack.attach(Link::reduced, i, noun);
  } else if (stack.clause().object == noun &&
             meanings.has_any({VerbMeaning::asking, VerbMeaning::commanding, VerbMeaning::causing,
                               VerbMeaning::wanting, VerbMeaning::thinking})) {
    auto& clause = stack.attach(Link::complement, i);
    clause.subject = noun;
    clause.borrowed = true;
  } else {
    stack.attach(Link::purpose, i);
  }
}

// "with talks stalling", "saw troops crossing", "troops crossing the river"
void read_gerund_of(ClauseStack& stack, std::uint32_t i, std::uint32_t noun) {
  auto const preposition = stack.before(noun);
  auto const absolute = stack.is(preposition, PhraseKind::preposition) &&
                        stack.first(preposition).roles.has(Role::absolute);
  auto const perceived =
      stack.has_verb() && stack.clause().object == noun &&
      stack.verb().meanings.has_any({VerbMeaning::perceiving, VerbMeaning::causing});
  auto const link = absolute ? Link::participle : perceived ? Link::complement : Link::reduced;
  auto& clause =
      stack.attach(link, i, link == Link::reduced ? noun : none, absolute ? preposition : none);
  clause.subject = noun;
  clause.borrowed = !absolute;
}

// "accused the state of ignoring", "barred her from running": the object acts; none.
std::uint32_t object_accused(ClauseStack& stack, std::uint32_t preposition) {
  if (!stack.has_verb() || stack.clause().object == none) return none;
  auto const object = stack.clause().object;
  auto const complement = stack.first(preposition).roles.has_any({Role::of, Role::origin});
  return complement && stack.before(preposition) == object ? object : none;
}

void read_gerund(ClauseStack& stack, std::uint32_t i, std::uint32_t last) {
  if (last == none || stack.is(last, PhraseKind::comma) ||
      stack.is(last, PhraseKind::coordinator)) {
    stack.attach(Link::participle, i);
  } else if (stack.is(last, PhraseKind::subordinator) && stack.top().marker == last) {
    stack.open(i);
  } else if (stack.is(last, PhraseKind::preposition) || stack.is(last, PhraseKind::subordinator)) {
    auto const object = object_accused(stack, last);
    auto& clause = stack.attach(Link::participle, i, none, last);
    clause.subject = object;
    clause.borrowed = object != none;
  } else if (stack.is(last, PhraseKind::noun)) {
    read_gerund_of(stack, i, last);
  } else {
    stack.attach(stack.has_verb() ? Link::complement : Link::participle, i);
  }
}

// "introduced in 2015": a time follows at once.
bool is_dated(ClauseStack const& stack, std::uint32_t i) {
  auto const preposition = stack.is(i + 1, PhraseKind::preposition);
  return stack.is(preposition ? i + 2 : i + 1, PhraseKind::time);
}

void read_participle(ClauseStack& stack, std::uint32_t i, std::uint32_t last) {
  if (last == none || stack.is(last, PhraseKind::coordinator)) {
    stack.attach(Link::participle, i);
  } else if (stack.is(last, PhraseKind::preposition) || stack.is(last, PhraseKind::subordinator)) {
    if (stack.top().marker == last && !stack.has_verb()) {
      stack.open(i);
      return;
    }
    stack.attach(Link::participle, i, none, last);
  } else if (stack.is(last, PhraseKind::comma)) {
    auto const noun = stack.noun_before(last);
    // "The US, joined by the UK, challenged", "voted on the tax, introduced in 2015"
    auto const close = !stack.has_verb() || (noun + 1 == last && is_dated(stack, i));
    auto& clause = stack.attach(Link::participle, i, noun);
    clause.subject = close ? noun : none;
    clause.borrowed = true;
  } else if (stack.is(last, PhraseKind::noun)) {
    auto& clause = stack.attach(Link::reduced, i, last);
    clause.subject = last;
    clause.borrowed = true;
  } else {
    stack.attach(stack.has_verb() ? Link::complement : Link::participle, i);
  }
}

// "helped build", "let them build"; else a verb whose form does not show that it is finite.
void read_base(ClauseStack& stack, std::uint32_t i, std::uint32_t last) {
  if (!stack.has_verb()) {
    if (stack.top().waiting != none) return read_finite_verb(stack, i, last);
    stack.open(i);
    return;
  }
  // "agreed to boost trade, handle border issues and ..."
  auto const form = stack.group_of(stack.top_index()).form;
  if (stack.is(last, PhraseKind::comma) &&
      (form == VerbForm::infinitive || form == VerbForm::base)) {
    stack.coordinate(stack.top_index(), i);
    return;
  }
  auto const object = last != none && last == stack.clause().object;
  if (!object && (last == none || last != stack.clause().verb))
    return read_finite_verb(stack, i, last);
  auto& clause = stack.attach(Link::complement, i);
  if (object) clause.subject = last;
  clause.borrowed = object;
}

}  // namespace

void read_nonfinite_verb(ClauseStack& stack, std::uint32_t i, std::uint32_t last) {
  if (stack.is(last, PhraseKind::coordinator) && read_coordinated(stack, i)) return;
  switch (stack.phrase(i).verb.form) {
    case VerbForm::infinitive:
      return read_infinitive(stack, i, last);
    case VerbForm::gerund:
      return read_gerund(stack, i, last);
    case VerbForm::participle:
      return read_participle(stack, i, last);
    default:
      return read_base(stack, i, last);
  }
}

}  // namespace dateline
