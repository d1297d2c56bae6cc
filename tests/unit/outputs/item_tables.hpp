// Forms whose rows are months or producers, for a sample job.
#pragma once

#include "outputs/sample_job.hpp"

namespace raingan::outputs::sample {

// "income" of the first quarter of 2567: a row a month; sent by เมืองหนองคาย (10+1, 20+2, 30+3 with a printed total of
// 66) and ท่าบ่อ (100+0, 200+0, the third month left blank).
BookEntry& add_income(SampleJob& job);

// "ledger" of December 2566: two rows of ท่าบ่อ with ticks, of which the second has a blank channel, one of สังคม.
BookEntry& add_ledger(SampleJob& job);

}  // namespace raingan::outputs::sample
