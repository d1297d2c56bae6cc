#include "workbook/comment_part.hpp"

#include <utility>

#include "workbook/xml_characters.hpp"
#include "workbook/xml_edit.hpp"

namespace raingan::workbook {
namespace {

constexpr std::string_view kAuthor = "raingan";

class CommentEdit {
 public:
  CommentEdit(std::string xml, const std::string& file, const std::string& part)
      : edit_(std::move(xml), 5, file, part) {}

  CommentPart run(CellComments comments) {
    CommentPart result;
    const auto list = edit_.child(0, "commentList");
    if (list) {
      for (const std::size_t comment : edit_.children(*list, "comment")) {
        const auto address = parse_reference(edit_.attribute(comment, "ref").value_or(""));
        if (!address) continue;
        result.all.push_back(*address);
        const auto wanted = comments.find(*address);
        if (wanted == comments.end()) continue;
        extend(comment, wanted->second);
        comments.erase(wanted);
      }
    }
    std::string added;
    if (!comments.empty()) {
      const std::string author = author_index();
      for (const auto& [address, text] : comments) {
        added += tag("comment", " ref=\"" + to_reference(address) + "\" authorId=\"" + author + "\">") +
                 tag("text", ">") + run_of(text) + tag("/text", ">") + tag("/comment", ">");
        result.all.push_back(address);
        result.fresh.push_back(address);
      }
    }
    if (list) {
      edit_.append(*list, added);
    } else {
      edit_.append(0, tag("commentList", ">") + added + tag("/commentList", ">"));
    }
    result.xml = edit_.text();
    return result;
  }

 private:
  std::string tag(std::string_view local, std::string_view rest) const {
    const bool closing = local.starts_with('/');
    return (closing ? "</" : "<") + edit_.qualified(local.substr(closing ? 1 : 0)) + std::string(rest);
  }

  // A rich run in a face that has Thai letters on every Windows.
  std::string run_of(std::string_view text) const {
    return tag("r", ">") + tag("rPr", ">") + tag("sz", " val=\"10\"/>") + tag("color", " indexed=\"81\"/>") +
           tag("rFont", " val=\"Tahoma\"/>") + tag("family", " val=\"2\"/>") + tag("/rPr", ">") +
           tag("t", " xml:space=\"preserve\">") + cell_text_escaped(text) + tag("/t", ">") + tag("/r", ">");
  }

  // Runs come after plain text and other runs, before phonetic ones (CT_Rst is a sequence).
  void extend(std::size_t comment, std::string_view text) {
    const auto body = edit_.child(comment, "text");
    if (!body) {
      edit_.append(comment, tag("text", ">") + run_of(text) + tag("/text", ">"));
      return;
    }
    const std::string run = run_of("\n" + std::string(text));
    for (const std::size_t piece : edit_.children(*body)) {
      const std::string_view name = local_part(edit_.at(piece).name);
      if (name == "t" || name == "r") continue;
      edit_.insert_before(piece, run);
      return;
    }
    edit_.append(*body, run);
  }

  std::string author_index() {
    const auto list = edit_.child(0, "authors");
    const std::string author = tag("author", ">") + std::string(kAuthor) + tag("/author", ">");
    if (!list) {
      const std::string authors = tag("authors", ">") + author + tag("/authors", ">");
      if (const auto first = edit_.children(0); !first.empty()) {
        edit_.insert_before(first.front(), authors);
      } else {
        edit_.append(0, authors);
      }
      return "0";
    }
    const auto known = edit_.children(*list, "author");
    for (std::size_t i = 0; i < known.size(); ++i) {
      const XmlElement& element = edit_.at(known[i]);
      if (edit_.original().substr(element.open_end, element.close_begin - element.open_end) == kAuthor) {
        return std::to_string(i);
      }
    }
    edit_.append(*list, author);
    return std::to_string(known.size());
  }

  XmlEdit edit_;
};

}  // namespace

std::string no_comments(std::string_view main_namespace) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" +
         std::string(main_namespace) + "\"><authors/><commentList/></comments>";
}

CommentPart with_comments(std::string xml, const CellComments& comments, const std::string& file,
                          const std::string& part) {
  return CommentEdit(std::move(xml), file, part).run(comments);
}

}  // namespace raingan::workbook
