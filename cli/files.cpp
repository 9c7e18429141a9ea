// SPDX-License-Identifier: Apache-2.0
// Bytes in, bytes out, and the messages when that fails. POSIX calls, because only they tell a
// folder from a file after it was opened and name the reason. Tested by tests/cli/cli_test.sh.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>

#include "shared.hpp"

namespace vanban::cli {
namespace {

constexpr std::size_t kLimit = std::size_t{1} << 30U;
constexpr std::size_t kPiece = std::size_t{1} << 16U;  // first read where no size is known

std::string named(const std::string& path) {
  return path == "-" ? std::string("standard input") : "'" + path + "'";
}

// The reason in plain words. strerror follows no locale here: the program sets none.
std::string reason(int error) {
  std::string words = std::strerror(error);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

Error cannot_read(const std::string& path, int error) {
  const std::string where = "cannot read " + named(path);
  switch (error) {
    case ENOENT: return {"file-missing", where, "no such file", "check the name", ""};
    case EISDIR: return {"file-is-directory", where, "it is a folder", "name the files in it", ""};
    case EACCES:
      return {"file-unreadable", where, "permission denied", "check the rights of file and folders",
              ""};
    case EFBIG:
      return {"file-too-large", where, "it is larger than 1 GiB", "split it, one document a file",
              ""};
    default: return {"file-unreadable", where, reason(error), "check file and disk", ""};
  }
}

// Closes what it opened; standard input stays open.
class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// Fills `bytes` to the end of the file; gives errno, or 0. The size is only a guess: a file may
// grow, and a pipe has none. One byte more than guessed shows the end without a second buffer.
int read_all(int descriptor, std::size_t guess, std::string& bytes) {
  bytes.resize(guess + 1);
  std::size_t done = 0;
  while (true) {
    const ssize_t got = ::read(descriptor, bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
    if (done > kLimit) return EFBIG;
    if (done == bytes.size()) bytes.resize(done < kLimit / 2 ? 2 * done : kLimit + 1);
  }
  bytes.resize(done);
  return 0;
}

}  // namespace

Result<std::string> read_input(const std::string& path) {
  const Descriptor file(path);
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return cannot_read(path, errno);
  if (S_ISDIR(status.st_mode)) return cannot_read(path, EISDIR);
  std::size_t guess = kPiece;
  if (S_ISREG(status.st_mode) && status.st_size > 0) {
    guess = static_cast<std::size_t>(status.st_size);
    if (guess > kLimit) return cannot_read(path, EFBIG);
  }
  std::string bytes;
  const int error = read_all(file.number(), guess, bytes);
  if (error != 0) return cannot_read(path, error);
  return bytes;
}

bool write_output(std::string_view text) {
  errno = 0;
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return true;
  const int error = errno;
  std::string remedy = "check where the output goes";
  if (error == ENOSPC) remedy = "make room on the disk";
  if (error == EPIPE) remedy = "the program that reads it has ended";
  report({"write-failed", "cannot write to standard output", reason(error), remedy, ""});
  return false;
}

void report(const Error& error) {
  const std::string line = "vanban: " + to_string(error) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace vanban::cli
