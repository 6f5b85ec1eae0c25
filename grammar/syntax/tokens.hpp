// A stretch of text without paragraph ends -> its words, cut as the Penn Treebank cuts them.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/syntax/orthography.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

// Appends the words of text[stretch]. Marks get their tag, the other words Tag::NN.
void cut_words(std::string_view text, Span stretch, Orthography const& orthography,
               std::vector<Word>& words);

// The tag of a mark by its characters and its neighbours: which way a quote turns, whether a dash
// joins or parts. Tag::SYM for what only context can tell.
Tag mark_tag(std::string_view text, Span mark);

// The shape of a word, by its characters.
Shape shape_of(std::string_view word);

}  // namespace dateline
