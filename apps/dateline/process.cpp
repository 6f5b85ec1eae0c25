#include "apps/dateline/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

extern char** environ;

namespace dateline::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;

using Clock = std::chrono::steady_clock;

// "0.5" or "10".
std::string seconds_text(double seconds) {
  auto text = std::to_string(seconds);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// Reads until the end or the deadline; false at the deadline or when it is too much.
bool read_until(int descriptor, Clock::time_point deadline, std::string& out) {
  for (;;) {
    auto const left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0 || out.size() > most_bytes) return false;
    pollfd waiting{descriptor, POLLIN, 0};
    int const ready = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1 << 30)));
    if (ready < 0 && errno != EINTR) return false;
    if (ready <= 0) continue;
    char buffer[65536];
    auto const got = ::read(descriptor, buffer, sizeof buffer);
    if (got == 0) return true;
    if (got > 0) out.append(buffer, static_cast<std::size_t>(got));
    if (got < 0 && errno != EINTR) return false;
  }
}

// False when the process lives on at the deadline.
bool wait_until(pid_t child, Clock::time_point deadline, int& status) {
  for (;;) {
    auto const ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) return true;
    if (Clock::now() >= deadline) return false;
    ::usleep(1000);
  }
}

int spawn(std::vector<std::string> const& arguments, int output, pid_t& child) {
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (auto const& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // a group of its own, so that what it starts ends with it
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&attributes, 0);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  int const fault =
      ::posix_spawnp(&child, argv.front(), &actions, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return fault;
}

}  // namespace

Result<std::vector<std::string>> split_command(std::string_view command) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (std::size_t i = 0; i < command.size(); ++i) {
    char const c = command[i];
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else if (c == '\\' && quote == '"' && i + 1 < command.size()) {
        word += command[++i];
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c == '\\' && i + 1 < command.size()) {
      word += command[++i];
      in_word = true;
    } else if (c == ' ' || c == '\t' || c == '\n') {
      if (in_word) words.push_back(std::move(word));
      word.clear();
      in_word = false;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (quote != 0) return Error{"", "a quote that is never closed"};
  if (in_word) words.push_back(std::move(word));
  if (words.empty()) return Error{"", "no command"};
  return words;
}

Result<std::string> run_command(std::vector<std::string> const& arguments, double seconds) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return Error{"", std::strerror(errno)};
  pid_t child{};
  int const fault = spawn(arguments, ends[1], child);
  ::close(ends[1]);
  if (fault != 0) {
    ::close(ends[0]);
    return Error{"", arguments.front() + " cannot be started: " + std::strerror(fault)};
  }
  auto const deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                           std::chrono::duration<double>{seconds});
  std::string out;
  int status = 0;
  bool const ended = read_until(ends[0], deadline, out) && wait_until(child, deadline, status);
  ::close(ends[0]);
  if (!ended) {
    ::kill(-child, SIGKILL);
    ::waitpid(child, &status, 0);
    if (out.size() > most_bytes) return Error{"", "the command prints more than 64 MiB"};
    return Error{"", "the command did not end within " + seconds_text(seconds) + " s"};
  }
  if (WIFSIGNALED(status)) {
    return Error{"", std::string{"the command crashed: "} + ::strsignal(WTERMSIG(status))};
  }
  if (WEXITSTATUS(status) != 0) {
    return Error{"", "the command ended with status " + std::to_string(WEXITSTATUS(status))};
  }
  return out;
}

}  // namespace dateline::cli
