// XML through expat, with what hostile files need on top: entity declarations are refused, and
// depth, attributes and elements are bounded. Names come without their namespace prefix. No
// external entity is ever read. Encodings: what expat knows (UTF-8, UTF-16, ISO-8859-1, US-ASCII).
#pragma once

#include <cstdint>
#include <string_view>

namespace lobbynet::reading {

class XmlAttributes {
 public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    /// The value of the first attribute of that name, prefix not counted; empty if there is none.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;

 private:
    const char** pairs_;  ///< name, value, ..., null
};

/// What a format makes of a document. Exceptions thrown by these functions end the reading.
class XmlHandler {
 public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes,
                       std::uint32_t line) = 0;
    virtual void end(std::string_view name) = 0;
    /// A text may come in pieces.
    virtual void text(std::string_view piece) = 0;
};

struct XmlLimits {
    std::uint32_t depth = 64;
    std::uint32_t attributes = 256;  ///< of one element
    std::uint64_t elements = 100'000'000;
};

/// Throws DataError with `file`, line and reason.
void read_xml(std::string_view bytes, std::string_view file, XmlHandler& handler,
              const XmlLimits& limits = {});

/// The first element of a document, without its prefix: "graphml", "gexf"; empty if the text does
/// not begin like XML. For recognise().
std::string_view root_element(std::string_view beginning);

}  // namespace lobbynet::reading
