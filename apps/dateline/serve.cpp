// dateline serve: the page and the API over HTTP, on this machine alone unless told otherwise.
#include <httplib.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

#include "apps/dateline/api.hpp"
#include "apps/dateline/batch.hpp"
#include "apps/dateline/command.hpp"
#include "apps/dateline/connections.hpp"
#include "apps/dateline/gate.hpp"
#include "apps/dateline/metrics.hpp"
#include "grammar/embedded.hpp"

namespace dateline {

std::span<EmbeddedFile const> embedded_api();  // apps/dateline/openapi.json

}  // namespace dateline

namespace dateline::cli {
namespace {

struct ServeSettings {
  std::string host{"127.0.0.1"}, cors;
  unsigned port{8720};
  unsigned jobs{std::max(1u, std::thread::hardware_concurrency())};
  unsigned queue{256};
  unsigned connections{128};
  unsigned timeout{5};  // seconds, of a client that says nothing
};

constexpr char const* api_paths[] = {"/v1/timeline", "/v1/tag", "/v1/explain", "/v1/check"};
constexpr auto patience = std::chrono::seconds{10};
constexpr auto calm = std::chrono::milliseconds{200};

class Service {
 public:
  Service(Engine const& engine, ServeSettings const& settings)
      : engine_{engine}, settings_{settings}, gate_{settings.jobs, settings.queue} {
    configure();
    route();
  }

  int run() {
    // Signals go to a thread of their own, which ends the server when the first one comes.
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    int const port = static_cast<int>(settings_.port);
    int const bound = port == 0 ? server_.bind_to_any_port(settings_.host)
                                : (server_.bind_to_port(settings_.host, port) ? port : -1);
    if (bound < 0) {
      complain(settings_.host + ":" + std::to_string(port) + ": cannot be bound");
      return bad_usage;
    }
    if (settings_.host != "127.0.0.1" && settings_.host != "localhost" && settings_.host != "::1") {
      complain("serving on " + settings_.host + ": whoever reaches it may use it");
    }
    std::fprintf(stderr, "dateline: http://%s:%d\n", settings_.host.c_str(), bound);
    std::jthread const waiter{[this, &set](std::stop_token const& over) {
      timespec constexpr often{0, 50'000'000};
      while (!over.stop_requested() && sigtimedwait(&set, nullptr, &often) < 0) continue;
      drain();
      server_.stop();
    }};
    return server_.listen_after_bind() ? done : bad_usage;
  }

 private:
  // httplib drops what waits when it is stopped: so it is stopped when nothing has come for a
  // while. What has come to the machine before the signal may not have come to us yet.
  void drain() {
    draining_ = true;
    auto const began = Clock::now();
    auto const last_moment = began + patience;
    auto const busy = [&] {
      return arrivals_.waiting > 0 || Clock::now() - std::max(began, arrivals_.last.load()) < calm;
    };
    while (busy() && Clock::now() < last_moment) std::this_thread::sleep_for(calm / 10);
  }

  void configure() {
    server_.new_task_queue = [this] { return new Connections{settings_.connections, arrivals_}; };
    server_.set_payload_max_length(most_bytes);
    server_.set_keep_alive_max_count(1'000'000);
    server_.set_keep_alive_timeout(settings_.timeout);
    server_.set_read_timeout(settings_.timeout);
    server_.set_write_timeout(settings_.timeout);
    server_.set_tcp_nodelay(true);
    httplib::Headers headers{{"X-Content-Type-Options", "nosniff"},
                             {"Referrer-Policy", "no-referrer"}};
    if (!settings_.cors.empty()) {
      headers.emplace("Access-Control-Allow-Origin", settings_.cors);
      headers.emplace("Access-Control-Allow-Headers", "content-type");
      headers.emplace("Vary", "Origin");
    }
    server_.set_default_headers(std::move(headers));
    server_.set_post_routing_handler([this](httplib::Request const&, httplib::Response& response) {
      if (draining_) response.set_header("Connection", "close");
    });
    server_.set_exception_handler(
        [](httplib::Request const&, httplib::Response& response, std::exception_ptr const&) {
          send(response, problem(500, "", "the program could not do this"));
        });
    server_.set_error_handler([this](httplib::Request const& request, httplib::Response& response) {
      if (response.body.empty())
        send(response, problem(response.status, "", reason_of(request, response.status)));
      metrics_.add("other", response.status, 0);
    });
  }

  void route() {
    page_ = live_page();
    page_policy_ = policy_of(page_);
    server_.Get("/", [this](httplib::Request const&, httplib::Response& response) {
      response.set_content(page_, "text/html; charset=utf-8");
      response.set_header("Content-Security-Policy", page_policy_);
      metrics_.add("/", 200, 0);
    });
    server_.Get("/healthz", [this](httplib::Request const&, httplib::Response& response) {
      if (draining_) return send(response, problem(503, "", "stopping"));
      send(response, {200, "text/plain", "ok\n"});
    });
    server_.Get("/metrics", [this](httplib::Request const&, httplib::Response& response) {
      send(response,
           {200, "text/plain; version=0.0.4", metrics_.text(gate_.at_work(), gate_.waiting())});
    });
    server_.Get("/openapi.json", [](httplib::Request const&, httplib::Response& response) {
      for (auto const& file : embedded_api())
        send(response, {200, "application/json", std::string{file.content}});
    });
    for (auto const* path : api_paths) {
      server_.Post(path,
                   [this, path](httplib::Request const& request, httplib::Response& response) {
                     auto const begin = Clock::now();
                     auto const given = work(path, request);
                     metrics_.add(path, given.status,
                                  std::chrono::duration<double>(Clock::now() - begin).count());
                     send(response, given);
                   });
      server_.Get(path, [](httplib::Request const&, httplib::Response& response) {
        response.set_header("Allow", "POST");
        send(response, problem(405, "", "ask with POST"));
      });
      server_.Options(path, [](httplib::Request const&, httplib::Response& response) {
        response.status = 204;
      });
    }
  }

  Answer work(char const* path, httplib::Request const& request) {
    if (turned_away) return problem(503, "", "too many connections");
    if (!gate_.enter(patience))
      return problem(503, "", "too much is being worked on; ask again later");
    struct Leave {
      Gate& gate;
      ~Leave() { gate.leave(); }
    } const leave{gate_};
    auto const type = request.get_header_value("Content-Type");
    auto const accept = request.get_header_value("Accept");
    Ask const ask{path, type, accept, request.body,
                  [&](char const* name) -> std::optional<std::string> {
                    if (!request.has_param(name)) return {};
                    return request.get_param_value(name);
                  }};
    return answer(ask, engine_, Settings{});
  }

  static void send(httplib::Response& response, Answer const& given) {
    response.status = given.status;
    response.set_content(given.body, given.type);
    if (given.status == 503) {
      response.set_header("Retry-After", "1");
      if (turned_away) response.set_header("Connection", "close");
    }
    bool const html = given.type.starts_with("text/html");
    response.set_header(
        "Content-Security-Policy",
        html ? policy_of(response.body) : "default-src 'none'; frame-ancestors 'none'");
  }

  static std::string reason_of(httplib::Request const& request, int status) {
    switch (status) {
      case 404:
        return "nothing is at " + request.path;
      case 413:
        return "the body is larger than 10 MB";
      case 414:
        return "the address is too long";
      default:
        return "the request cannot be read";
    }
  }

  Engine const& engine_;
  ServeSettings const settings_;
  Gate gate_;
  Metrics metrics_;
  Arrivals arrivals_;
  std::atomic<bool> draining_{};
  std::string page_, page_policy_;
  httplib::Server server_;
};

int run(ServeSettings const& settings) {
  auto const engine = Engine::make();
  if (!engine) {
    complain(to_string(engine.error()));
    return bad_usage;
  }
  return Service{*engine, settings}.run();
}

}  // namespace

void add_serve(CLI::App& app, Run& chosen) {
  auto* command = app.add_subcommand("serve", "HTTP API and page, on this machine");
  auto settings = std::make_shared<ServeSettings>();
  command->add_option("--host", settings->host, "address to serve on (default: 127.0.0.1)");
  command->add_option("--port", settings->port, "port; 0: any that is free (default: 8720)")
      ->check(CLI::Range(0, 65535));
  command->add_option("--jobs", settings->jobs, "articles at work at once (default: one a core)")
      ->check(CLI::Range(1, 256));
  command
      ->add_option("--queue", settings->queue,
                   "requests that may wait; the rest is told 503 (default: 256)")
      ->check(CLI::Range(0, 100000));
  command
      ->add_option("--connections", settings->connections,
                   "connections held at once (default: 128)")
      ->check(CLI::Range(1, 10000));
  command
      ->add_option("--timeout", settings->timeout, "seconds that a silent client has (default: 5)")
      ->check(CLI::Range(1, 3600));
  command->add_option("--cors", settings->cors,
                      "origin that other pages may ask from (default: none)");
  command->footer(
      "Example:\n"
      "  dateline serve &\n"
      "  curl -s localhost:8720/v1/tag -H 'content-type: text/plain' -d 'It failed last Friday.'");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace dateline::cli
