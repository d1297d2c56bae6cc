#include "outputs/placeholders.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "outputs/sample_job.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

SampleJob with_rounds() {
  SampleJob sample;
  const Period year = Period::fiscal_year(2565);
  sample.mission.rounds = {
      {1, year, thai::Date{2565, 3, 25}}, {2, year, thai::Date{2565, 5, 29}}, {3, year, std::nullopt}};
  sample.mission.round = 2;
  sample.mission.deadlines = {{"report", "รายงาน", 5, std::nullopt}, {"estimate", "ส่ง", 0, thai::Date{2568, 1, 23}}};
  return sample;
}

std::string filled(const SampleJob& sample, const std::string& text, const std::string& district = "") {
  const LetterTemplate letter = letter_of(
      "<letter id='x'><subject>เรื่อง</subject><to for='all-districts'>ก</to><to for='one-district'>ข</to>"
      "<body><paragraph>ก</paragraph></body><request>ก</request><closing>ก</closing></letter>");
  const Facts facts = sample.facts();
  return text_of(Placeholders(letter, facts, district, "").fill({text, 7}));
}

std::string refusal(const SampleJob& sample, const std::string& text) {
  try {
    filled(sample, text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.place() == "line 7");
    return error.message().en;
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a round's due date has the weekday of the calendar") {
  const SampleJob sample = with_rounds();
  CHECK(filled(sample, "{due.1}") == "วันศุกร์ที่ ๒๕ มีนาคม ๒๕๖๕");
  CHECK(filled(sample, "{due.2}") == "วันอาทิตย์ที่ ๒๙ พฤษภาคม ๒๕๖๕");
  CHECK(filled(sample, "รอบที่ {round}") == "รอบที่ ๒");
}

TEST_CASE("a monthly deadline brings its day, another its date") {
  const SampleJob sample = with_rounds();
  CHECK(filled(sample, "ทุกวันที่ {deadline.report}") == "ทุกวันที่ ๕");
  CHECK(filled(sample, "ภายในวันที่ {deadline.estimate}") == "ภายในวันที่ ๒๓ มกราคม ๒๕๖๘");
}

TEST_CASE("what the mission does not set is refused with its line") {
  SampleJob sample = with_rounds();
  CHECK_THAT(refusal(sample, "{due.3}"), Contains("round 3"));
  CHECK_THAT(refusal(sample, "{due.4}"), Contains("round 4"));
  CHECK_THAT(refusal(sample, "{deadline.nothing}"), Contains("nothing"));
  sample.mission.round = 0;
  CHECK_THAT(refusal(sample, "{round}"), Contains("rounds"));
  for (const char* empty : {"{due.}", "{deadline.}", "{total.}", "{rounds}"}) {
    CHECK_THAT(refusal(sample, empty), Contains("unknown placeholder"));
  }
}

TEST_CASE("a target is named by its own id, or by its indicator where it has none") {
  SampleJob sample;
  assess::Target& sales = sample.mission.targets.at(1);
  CHECK(filled(sample, "{total." + sales.indicator + "}") != "");
  sales.id = "tier";
  CHECK_THAT(refusal(sample, "{total." + sales.indicator + "}"), Contains("no target"));
}

TEST_CASE("a note about the coordinator is left out where the job names nobody") {
  SampleJob sample;
  LetterTemplate letter = shipped_letter("otop-2567-q2");
  const auto text = [&] { return text_of(compose_annexes(letter, sample.facts(), "")); };
  sample.job.letter.coordinator.clear();
  CHECK_THAT(text(), !Contains("ผู้ประสานงาน"));
  sample.job.letter.coordinator = "กลุ่มงานส่งเสริมการพัฒนาชุมชน";
  CHECK_THAT(text(), Contains("๓. ผู้ประสานงาน : กลุ่มงานส่งเสริมการพัฒนาชุมชน"));
}
