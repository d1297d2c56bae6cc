"""Figures that agree and yet ask for a second look are notes: they ask, they accuse nobody, they stop nothing."""
import sys
import unittest

from program import ALL_EXAMPLES, SOURCE, Case, check_json, run

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
import filling  # noqa: E402
import official_forms as forms  # noqa: E402
import printed  # noqa: E402

KINDS = ("outlier", "copied-neighbour")
MONTHS = ("jan", "feb", "mar")


def second_looks(result):
    return [f for f in result["findings"] if f["kind"] in KINDS]


def told(findings):
    return sorted((f["kind"], f["form"], f["district"], f["column"], f["cell"]) for f in findings)


class Examples(Case):
    def test_they_are_notes_on_what_was_sent_and_ask_to_look(self):
        counts = {}
        for name in ALL_EXAMPLES:
            notes = second_looks(check_json(self.example(name))[0])
            counts[name] = len(notes)
            for note in notes:
                with self.subTest(example=name, place=note["message"]):
                    self.assertEqual(note["level"], "note")
                    self.assertIn("/submissions/", note["file"])
                    self.assertIn("โปรดดู", note["message"])
                    self.assertNotIn("ผิด", note["message"])
        self.assertEqual(counts, {"nong-khai-2567-q1": 0, "nong-khai-2567-q2": 6, "nong-khai-2565-online": 0,
                                  "nong-khai-2565-channels": 0, "buriram-2568": 5})

    def test_a_whole_column_is_marked_in_the_workbook_of_the_province(self):
        for name, column in (("nong-khai-2567-q2", "registered"), ("buriram-2568", "sales")):
            notes = [n for n in second_looks(check_json(self.example(name))[0]) if n["column"] == column]
            self.assertTrue(notes)
            for note in notes:
                self.assertIn("จังหวัด", note["file"].split("/")[-1])
                self.assertEqual(note["district"], "")

    def test_english(self):
        out, _, _ = run("check", self.example("nong-khai-2567-q2"), "--lang", "en")
        self.assertIn("about 1/16 of the 836,870 of 2567-q2", " ".join(out.split()))


class OneTable(Case):
    """The printed estimates of one quarter, on a sheet of their own, with something done to them."""

    def setUp(self):
        super().setUp()
        self.rows = [{key: value for key, value in row.items() if key != "six"} for row in printed.table("000-T4")
                     if row["district"] != "รวม"]
        for row in self.rows:
            row["district"] = printed.official(row["district"])
            self.change(row["district"])
        # The printed table repeats a month; here it does not.
        self.change("ศรีเชียงใหม่", feb_o=1_931_406)

    def change(self, district, **figures):
        row = next(row for row in self.rows if row["district"] == district)
        row.update(figures)
        for month in MONTHS:
            row[f"{month}_t"] = row[f"{month}_n"] + row[f"{month}_o"]

    def check(self):
        form = forms.estimate("ค่าประมาณการยอดจำหน่ายผลิตภัณฑ์ OTOP ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๗", "ประมาณการ",
                              [("jan", 1, 2567), ("feb", 2, 2567), ("mar", 3, 2567)], six=False)
        columns = [f"{month}_{part}" for month in MONTHS for part in "not"]
        file = self.folder / "รวมจังหวัด.xlsx"
        file.write_bytes(filling.consolidated_workbook([(form, filling.with_totals(self.rows, columns))]))
        result, code = check_json(file)
        self.assertEqual(code, 0, result["findings"])
        return told(result["findings"])

    def test_sound_figures_are_silent(self):
        self.assertEqual(self.check(), [])

    def test_a_lost_digit_that_every_sum_agrees_with(self):
        self.change("สังคม", feb_o=259_307)
        (kind, form, district, column, _), = self.check()
        self.assertEqual((kind, form, district, column), ("outlier", "sales-estimate", "สังคม", "feb.online"))

    def test_two_columns_that_changed_places(self):
        self.change("สระใคร", mar_n=432_460, mar_o=4_420_146)
        self.assertEqual([note[:3] for note in self.check()], [("outlier", "sales-estimate", "สระใคร")])

    def test_a_month_carried_forward(self):
        self.change("ท่าบ่อ", mar_n=20_396_531)
        self.assertEqual([note[:4] for note in self.check()],
                         [("copied-neighbour", "sales-estimate", "ท่าบ่อ", "mar.normal")])

    def test_a_month_pasted_over_another_in_every_row(self):
        for row in list(self.rows):
            self.change(row["district"], feb_n=row["jan_n"])
        notes = self.check()
        self.assertEqual([note[:4] for note in notes], [("copied-neighbour", "sales-estimate", "", "feb.normal")])


if __name__ == "__main__":
    unittest.main()
