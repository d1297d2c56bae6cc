// libharu's objects behind types that check every call. haru.cpp is the only file that includes its headers.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;
struct _HPDF_Array_Rec;

namespace raingan::pdf {

class Array;
class Document;

// A PDF dictionary of a Document, which owns it: a handle, valid as long as the document. Children are
// made inside their parent, so that nothing is ever without an owner. Every call throws Error(internal)
// when libharu refuses it; keys and names are limited to 127 bytes, strings to 32,767.
class Dictionary {
 public:
  void set_name(const char* key, const std::string& value);
  void set_integer(const char* key, std::size_t value);
  void set_number(const char* key, double value);
  void set_boolean(const char* key, bool value);
  void set_bytes(const char* key, std::string_view bytes);
  void set_text(const char* key, std::string_view utf8);  // UTF-16BE with byte order mark
  void refer(const char* key, Dictionary indirect_object);
  Dictionary new_dictionary(const char* key);
  Array new_array(const char* key);

 private:
  friend class Array;
  friend class Document;
  Dictionary(Document& document, _HPDF_Dict_Rec* record) : document_(&document), record_(record) {}
  Document* document_;
  _HPDF_Dict_Rec* record_;
};

// A PDF array, under the same rules. At most 32,767 elements.
class Array {
 public:
  void add_name(const std::string& value);
  void add_integer(std::size_t value);
  void add_number(double value);
  void add_bytes(std::string_view bytes);
  void refer(Dictionary indirect_object);
  Dictionary new_dictionary();
  Array new_array();

 private:
  friend class Dictionary;
  Array(Document& document, _HPDF_Array_Rec* record) : document_(&document), record_(record) {}
  Document* document_;
  _HPDF_Array_Rec* record_;
};

// `bytes` as the data of a FlateDecode stream; the same bytes give the same data.
std::string deflated(std::string_view bytes);

// A PDF 1.7 document being built. Use one on one thread; any number of them side by side.
class Document {
 public:
  Document();
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Dictionary catalog();
  Dictionary info();

  Dictionary new_object();                                  // indirect, empty
  Dictionary new_stream(std::string_view bytes);            // indirect, FlateDecode where that is shorter
  Dictionary new_plain_stream(std::string_view bytes);      // indirect, as it is
  Dictionary new_deflated_stream(std::string_view packed);  // indirect, FlateDecode, of what deflated() made
  // A page after the last one, in a page tree of at most 100 pages a node.
  Dictionary new_page(double width, double height, Dictionary resources, std::string_view operators);

  // Both halves of the file identifier (PDF 32000-1, 14.4); 16 bytes.
  void set_identifier(std::string_view bytes);
  std::string save();

 private:
  friend class Dictionary;
  friend class Array;
  struct State;
  void check(long status = 0) const;
  std::unique_ptr<State> state_;
  _HPDF_Doc_Rec* record_ = nullptr;
};

}  // namespace raingan::pdf
