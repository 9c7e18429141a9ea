// SPDX-License-Identifier: Apache-2.0
// What can fail (a file, an argument, a grammar) gives a Result; text never fails.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace vanban {

/// Why something failed. `code` is stable (docs/errors.md lists them all); `where` names the
/// file, argument or `file:line:column`; `what` says what was found and expected; `remedy`
/// says what to do. `excerpt`, when it is not empty, is the source line and a caret line.
struct Error {
  std::string code;
  std::string where;
  std::string what;
  std::string remedy;
  std::string excerpt;
};

/// The error as one message for a terminal, without a final line break:
/// `where: what; remedy`, then the excerpt on lines of its own.
[[nodiscard]] std::string to_string(const Error& error);

/// A value, or the error (or errors: a grammar reports all it can find) that stand in its place.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::vector<Error>{std::move(error)}) {}  // NOLINT
  Result(std::vector<Error> errors) : state_(std::move(errors)) { assert(!this->errors().empty()); }  // NOLINT

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  /// Precondition: ok().
  [[nodiscard]] const T& value() const& { assert(ok()); return std::get<T>(state_); }
  [[nodiscard]] T& value() & { assert(ok()); return std::get<T>(state_); }
  [[nodiscard]] T&& value() && { assert(ok()); return std::get<T>(std::move(state_)); }
  [[nodiscard]] const T& operator*() const { return value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

  /// Precondition: !ok(). Never empty.
  [[nodiscard]] const std::vector<Error>& errors() const { assert(!ok()); return std::get<std::vector<Error>>(state_); }
  [[nodiscard]] const Error& error() const { return errors().front(); }

 private:
  std::variant<T, std::vector<Error>> state_;
};

}  // namespace vanban
