// JSON (RFC 8259), written as it comes: no document in memory, so an export of millions of ties
// costs what its text does. Numbers as the shortest text that reads back the same; NaN and
// infinity, which JSON does not have, as null.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lobbynet {

class JsonWriter {
 public:
    /// How the members of an object or array stand: each on a line of its own, or all on one.
    enum class Layout : std::uint8_t { lines, row };

    void begin_object(Layout layout = Layout::lines) { begin('{', layout); }
    void end_object() { end('}'); }
    void begin_array(Layout layout = Layout::lines) { begin('[', layout); }
    void end_array() { end(']'); }

    JsonWriter& key(std::string_view name);
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(double number);
    void value(bool truth);
    void value(std::nullptr_t);
    template <std::integral Int>
    requires(!std::same_as<Int, bool>) void value(Int number) { raw(std::to_string(number)); }
    template <class T>
    void value(const std::optional<T>& maybe) {
        maybe ? value(*maybe) : value(nullptr);
    }
    template <class T>
    void member(std::string_view name, const T& what) {
        key(name).value(what);
    }
    /// An array of texts on one line.
    void texts(const std::vector<std::string>& all);

    /// What was written, with a line break at the end.
    std::string take();

 private:
    struct Level {
        Layout layout = Layout::lines;
        bool empty = true;
    };
    void begin(char bracket, Layout layout);
    void end(char bracket);
    void raw(std::string_view text);
    void separate();

    std::string out_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

/// In quotes; control characters and the line separators of JavaScript escaped, invalid bytes as
/// U+FFFD.
std::string json_text(std::string_view text);

}  // namespace lobbynet
