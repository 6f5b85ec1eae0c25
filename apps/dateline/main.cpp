#include <cstdio>

#include "dateline/dateline.hpp"

int main() {
  auto engine = dateline::Engine::make();
  if (!engine) {
    std::fprintf(stderr, "dateline: %s\n", to_string(engine.error()).c_str());
    return 2;
  }
  return 0;
}
