// How far two engines agree, by kind of expression, and where they don't.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/check/judge.hpp"

namespace dateline {

struct AgreementRow {
  std::size_t wanted{}, got{}, both{}, same{};  // expressions; of both, those without a difference
};

struct Disagreement {
  std::string place, text;  // file and line; the words around
  Difference difference;
  double days{};  // how far apart the two intervals begin; most where one found nothing
};

class Agreement {
 public:
  // `verdict` is that of `wanted` over `found`, all of which count.
  void add(Case const& wanted, Document const& document, std::vector<Found> const& found,
           Verdict const& verdict);

  std::map<std::string, AgreementRow> const& rows() const { return rows_; }  // by kind
  // The furthest apart first.
  std::vector<Disagreement> worst_first() const;

 private:
  std::map<std::string, AgreementRow> rows_;
  std::vector<Disagreement> all_;
};

}  // namespace dateline
