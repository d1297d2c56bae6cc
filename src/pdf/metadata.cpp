#include "pdf/metadata.hpp"

#include "base/utf8.hpp"
#include "base/xml_text.hpp"
#include "pdf/date.hpp"

namespace raingan::pdf {
namespace {

constexpr const char* kProducer = "raingan with libharu";

std::string element(const std::string& name, const std::string& text) {
  return "<" + name + ">" + xml_escaped(text) + "</" + name + ">\n";
}

std::string alternatives(const std::string& name, const std::string& text) {
  if (text.empty()) return {};
  return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml_escaped(text) + "</rdf:li></rdf:Alt></" + name +
         ">\n";
}

std::string list(const std::string& name, const std::string& kind, const std::string& text) {
  if (text.empty()) return {};
  return "<" + name + "><rdf:" + kind + "><rdf:li>" + xml_escaped(text) + "</rdf:li></rdf:" + kind + "></" + name +
         ">\n";
}

// ISO 19005-2, 6.6.4 and 6.6.2.3: which parts the file keeps; a schema that is not the standard's own is described.
constexpr const char* kArchive =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
    "<pdfaid:part>%</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>\n</rdf:Description>\n";
constexpr const char* kAccessible =
    "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

std::string claimed(const Claims& claims) {
  std::string xmp = kArchive;
  xmp.replace(xmp.find('%'), 1, std::to_string(claims.archive));
  return claims.accessible ? xmp + kAccessible : xmp;
}

void set_unless_empty(Dictionary& info, const char* key, const std::string& text) {
  if (!text.empty()) info.set_text(key, text);
}

}  // namespace

std::string xmp_packet(const Metadata& metadata, const Claims& claims) {
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n";
  xmp += element("dc:format", "application/pdf");
  xmp += alternatives("dc:title", metadata.title);
  xmp += list("dc:creator", "Seq", metadata.author);
  xmp += alternatives("dc:description", metadata.subject);
  xmp += list("dc:language", "Bag", metadata.language);
  xmp += element("pdf:Producer", kProducer);
  if (!metadata.date.empty()) {
    xmp += element("xmp:CreateDate", metadata.date) + element("xmp:ModifyDate", metadata.date);
  }
  return xmp + "</rdf:Description>\n" + claimed(claims) + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

void write_metadata(Document& document, const Metadata& metadata, const Claims& claims) {
  Dictionary info = document.info();
  set_unless_empty(info, "Title", metadata.title);
  set_unless_empty(info, "Author", metadata.author);
  set_unless_empty(info, "Subject", metadata.subject);
  info.set_bytes("Producer", kProducer);
  if (!metadata.date.empty()) {
    const std::string date = pdf_date(metadata.date);
    info.set_bytes("CreationDate", date);
    info.set_bytes("ModDate", date);
  }
  Dictionary packet = document.new_plain_stream(xmp_packet(metadata, claims));
  packet.set_name("Type", "Metadata");
  packet.set_name("Subtype", "XML");

  Dictionary catalog = document.catalog();
  catalog.refer("Metadata", packet);
  if (!metadata.language.empty()) catalog.set_bytes("Lang", metadata.language);
  catalog.new_dictionary("ViewerPreferences").set_boolean("DisplayDocTitle", true);
}

}  // namespace raingan::pdf
