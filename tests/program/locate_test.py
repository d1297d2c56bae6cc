"""What the program says of the cells behind the broken relations of the real letters."""
import unittest

from program import Case, check_json

PROVEN = {"ศรีเชียงใหม่": ("6950202", "823760"), "สังคม": ("3950122", "1058848"), "ศรีนคร": ("1058848", "181664"),
          "น้ำรึม": ("6775667", "530550"), "รัตนวาปี": ("166888", "166488")}


class Locate(Case):
    def findings(self, example, kind, column):
        copy = self.folder / example
        result, _ = check_json(copy if copy.exists() else self.example(example))
        chosen = [f for f in result["findings"] if f["kind"] == kind and f["column"] == column]
        self.assertTrue(chosen)
        return chosen

    def test_december_online_is_proven(self):
        findings = self.findings("nong-khai-2565-online", "growth", "dec.online")
        findings += self.findings("nong-khai-2565-online", "column-total", "dec.online")
        self.assertEqual(len(findings), 6)
        for finding in findings:
            self.assertEqual({s["district"]: (s["found"], s["proposed"]) for s in finding["suspects"]}, PROVEN)
            self.assertEqual({s["certainty"] for s in finding["suspects"]}, {"proven"})
            self.assertEqual({s["column"] for s in finding["suspects"]}, {"dec.online"})

    def test_how_december_online_went_wrong(self):
        finding = self.findings("nong-khai-2565-online", "column-total", "dec.online")[0]
        slips = {s["district"]: s["slip"] for s in finding["suspects"]}
        self.assertEqual(slips, {"ศรีเชียงใหม่": "", "สังคม": "copy", "ศรีนคร": "shift", "น้ำรึม": "copy",
                                 "รัตนวาปี": "confusion"})
        words = {s["district"]: s["words"] for s in finding["suspects"]}
        self.assertIn("๑๖๖,**๘**๘๘ ↔ ๑๖๖,**๔**๘๘", words["รัตนวาปี"])
        self.assertIn("ช่องด้านซ้าย", words["สังคม"])

    def test_november_and_december_normal_are_open(self):
        findings = self.findings("nong-khai-2565-online", "row-total", "dec.normal")
        findings += self.findings("nong-khai-2565-online", "column-total", "dec.normal")
        findings += self.findings("nong-khai-2565-online", "column-total", "nov.normal")
        self.assertEqual(len(findings), 5)
        for finding in findings:
            self.assertEqual({s["certainty"] for s in finding["suspects"]}, {"open"})
            self.assertGreater(len({s["explanation"] for s in finding["suspects"]}), 1)
            proposals = {(s["district"], s["column"], s["proposed"]) for s in finding["suspects"]}
            self.assertIn(("โพนพิสัย", "dec.normal", "14017053"), proposals)
            self.assertIn(("โพนพิสัย", "nov.normal", "13898843"), proposals)
            said = " ".join(finding["remarks"])
            self.assertIn("ยอดรวมที่พิมพ์ทั้ง 3 ยอดสอดคล้องกันเอง", said)
            for total in ("104,059,781", "6,004,885", "110,064,666"):
                self.assertIn(total, said)
            self.assertIn("(ศรีนคร, น้ำรึม, รัตนวาปี) เท่ากับผลบวกของช่อง", said)

    def test_half_year_of_the_second_quarter(self):
        findings = self.findings("nong-khai-2567-q2", "cross-period", "six")
        self.assertEqual(len(findings), 3)
        for finding in findings:
            of = {s["district"]: s for s in finding["suspects"] if s["explanation"] == 0}
            self.assertEqual((of["สระใคร"]["certainty"], of["สระใคร"]["proposed"], of["สระใคร"]["slip"]),
                             ("likely", "29566763", "distant-transposition"))
            self.assertEqual((of["รัตนวาปี"]["certainty"], of["รัตนวาปี"]["proposed"], of["รัตนวาปี"]["slip"]),
                             ("open", "29702629", ""))
            self.assertNotIn("proven", {s["certainty"] for s in finding["suspects"]})
            said = " ".join(finding["remarks"])
            self.assertIn("29,766,563: ยอดรวมจังหวัด 804,615,083 รวมค่านี้ไว้แล้ว", said)
            self.assertIn("27,237,675: ยอดรวมจังหวัด 804,615,083 รวมค่านี้ไว้แล้ว", said)
            self.assertIn("29,566,764", said)

    def test_nothing_is_said_where_nothing_is_broken(self):
        for example in ("nong-khai-2567-q1", "nong-khai-2565-channels", "buriram-2568"):
            result, _ = check_json(self.example(example))
            self.assertEqual([f["suspects"] for f in result["findings"] if f["suspects"]], [])
            self.assertEqual([f["kind"] for f in result["findings"] if f["kind"] == "rounding" and f["remarks"]], [])


if __name__ == "__main__":
    unittest.main()
