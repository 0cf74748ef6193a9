// What the fastest matcher there is takes for the work of the benchmarks: Intel's Hyperscan behind a
// CSV reader and a folding of case, accents and apostrophes, on one core. Phrases are found at the
// boundaries of words and counted for each agent; overlapping ones all count.
//
//   hyperscan PHRASES CALLS.CSV

#include <fcntl.h>
#include <hs/hs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr size_t kReadBytes = 1 << 20;
constexpr size_t kScanBytes = 1 << 16;
constexpr int kAgentColumn = 5;
constexpr int kTextColumn = 6;

[[noreturn]] void Fail(const std::string& message) {
  std::fprintf(stderr, "hyperscan: %s\n", message.c_str());
  std::exit(2);
}

// The letters À to ÿ without accents, by the second byte that they have in UTF-8.
constexpr char kLatin[] =
    "aaaaaaaceeeeiiiidnooooo ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo ouuuuyty";

std::array<char, 128> AsciiFolding() {
  std::array<char, 128> folding;
  folding.fill(' ');
  for (char c = '0'; c <= '9'; c++) folding[c] = c;
  for (char c = 'a'; c <= 'z'; c++) folding[c] = folding[c - 'a' + 'A'] = c;
  return folding;
}

const std::array<char, 128> kAscii = AsciiFolding();

// Writes a text in small letters without accents, its words parted by one blank, and returns where
// it ends. There must be room for as many bytes again, and a blank before `out`.
char* Fold(const unsigned char* text, const unsigned char* end, char* out) {
  while (text < end) {
    unsigned char c = *text++;
    char folded = ' ';
    if (c < 0x80) {
      folded = kAscii[c];
    } else if (c == 0xC3 && text < end) {
      folded = kLatin[*text++ & 0x3F];
    } else if (c == 0xC5 && text < end && (*text & 0xFE) == 0x92) {
      text++;
      *out++ = 'o';
      folded = 'e';
    } else if ((c == 0xCC || c == 0xCD) && text < end) {
      text++;  // An accent on its own.
      continue;
    } else {
      while (text < end && (*text & 0xC0) == 0x80) text++;
    }
    *out = folded;
    out += folded != ' ' || out[-1] != ' ';
  }
  return out;
}

std::string Folded(const std::string& phrase) {
  std::string folded(phrase.size() + 3, ' ');
  auto* bytes = reinterpret_cast<const unsigned char*>(phrase.data());
  char* end = Fold(bytes, bytes + phrase.size(), &folded[1]);
  *end++ = ' ';
  folded.resize(end - folded.data());
  return folded;
}

hs_database_t* Compile(const char* file) {
  std::ifstream in(file);
  if (!in) Fail(std::string("cannot read ") + file);
  std::vector<std::string> phrases;
  for (std::string line; std::getline(in, line);) phrases.push_back(Folded(line));
  std::vector<const char*> texts;
  std::vector<size_t> lengths;
  std::vector<unsigned> flags(phrases.size(), 0), ids;
  for (const std::string& phrase : phrases) {
    ids.push_back(texts.size());
    texts.push_back(phrase.data());
    lengths.push_back(phrase.size());
  }
  hs_database_t* database;
  hs_compile_error_t* error;
  if (hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), lengths.data(), phrases.size(),
                           HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
    Fail(error->message);
  }
  return database;
}

// Folded texts of many turns, scanned together.
class Block {
 public:
  explicit Block(hs_database_t* database) : database_(database) {
    if (hs_alloc_scratch(database, &scratch_) != HS_SUCCESS) Fail("no memory");
  }

  void Add(const unsigned char* text, const unsigned char* end, const char* agent, size_t length) {
    size_t most = end - text + 3;
    if (size_ + most > bytes_.size()) bytes_.resize(size_ + most);
    char* out = &bytes_[size_];
    *out++ = '\n';
    *out++ = ' ';
    out = Fold(text, end, out);
    if (out[-1] != ' ') *out++ = ' ';
    size_ = out - bytes_.data();
    turns_.push_back({size_, std::string(agent, length)});
    turns_seen_++;
    if (size_ >= kScanBytes) Scan();
  }

  void Scan() {
    hs_scan(database_, bytes_.data(), size_, 0, scratch_, &Block::Found, this);
    size_ = 0;
    turns_.clear();
  }

  void Print() const {
    long hits = 0;
    for (const auto& agent : hits_) hits += agent.second;
    std::printf("%ld hits of %zu agents in %ld turns\n", hits, hits_.size(), turns_seen_);
  }

 private:
  struct Turn {
    size_t end;
    std::string agent;
  };

  static int Found(unsigned, unsigned long long, unsigned long long end, unsigned, void* block) {
    auto* self = static_cast<Block*>(block);
    auto turn = std::lower_bound(self->turns_.begin(), self->turns_.end(), end,
                                 [](const Turn& t, unsigned long long to) { return t.end < to; });
    self->hits_[turn->agent]++;
    return 0;
  }

  hs_database_t* database_;
  hs_scratch_t* scratch_ = nullptr;
  std::vector<char> bytes_ = std::vector<char>(kScanBytes * 2);
  size_t size_ = 0;
  std::vector<Turn> turns_;
  std::map<std::string, long> hits_;
  long turns_seen_ = 0;
};

// Gives the turns of whole records to a block; returns where the first one that is not whole begins.
unsigned char* ReadRecords(unsigned char* at, unsigned char* end, bool last, Block* block) {
  for (;;) {
    unsigned char *record = at, *field = at, *agent = at;
    size_t agent_length = 0;
    for (int column = 0;; column++) {
      field = at;
      unsigned char* field_end;
      if (at < end && *at == '"') {
        field = ++at;  // Quotes within are left doubled: they fold to blanks.
        for (;; at++) {
          at = static_cast<unsigned char*>(memchr(at, '"', end - at));
          if (at == nullptr || (at + 1 == end && !last)) return record;
          if (at + 1 == end || at[1] != '"') break;
          at++;
        }
        field_end = at++;
      } else if (column < kTextColumn) {
        while (at < end && *at != ',' && *at != '\n') at++;
        field_end = at;
      } else {
        auto* line_end = static_cast<unsigned char*>(memchr(at, '\n', end - at));
        at = field_end = line_end == nullptr ? end : line_end;
      }
      if (at == end && !(last && record < end)) return record;
      if (column == kAgentColumn) {
        agent = field;
        agent_length = field_end - field;
      } else if (column == kTextColumn) {
        block->Add(field, field_end, reinterpret_cast<char*>(agent), agent_length);
      }
      if (at == end || *at++ == '\n') break;
    }
  }
}

void ReadFile(const char* file, Block* block) {
  int in = open(file, O_RDONLY);
  if (in < 0) Fail(std::string("cannot read ") + file);
  std::vector<unsigned char> buffer(kReadBytes);
  size_t kept = 0;
  for (bool header = true;; header = false) {
    if (kept == buffer.size()) buffer.resize(buffer.size() * 2);
    ssize_t read_bytes = read(in, &buffer[kept], buffer.size() - kept);
    if (read_bytes < 0) Fail(std::string("cannot read ") + file);
    unsigned char *start = buffer.data(), *end = start + kept + read_bytes;
    if (header) start = std::find(start, end, '\n') + 1;
    start = ReadRecords(start, end, read_bytes == 0, block);
    if (read_bytes == 0) break;
    kept = end - start;
    memmove(buffer.data(), start, kept);
  }
  close(in);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) Fail("give a file of phrases and a file of calls");
  Block block(Compile(argv[1]));
  ReadFile(argv[2], &block);
  block.Scan();
  block.Print();
  return 0;
}
