"""The finished letters measured glyph by glyph against the rules of typing: templates/layout says how, this says where
everything must be. Lengths are millimetres, steps from baseline to baseline points."""
import re
import shutil
import unittest
import xml.etree.ElementTree as ElementTree

import glyphs
from program import ALL_EXAMPLES, SOURCE, Case, run

PITCH = 18.08
POINT = 1 / glyphs.MILLIMETRE
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
CLOSING = "ขอแสดงความนับถือ"
NEVER_FIRST = "ๆฯ)”’%?!" + "ะัาำิีึืฺุู็่้๊๋์ํๅ"
NEVER_LAST = "(“‘เแโใไ"
AMOUNT = re.compile(r"จำนวน [๐-๙]+ (ชุด|ฉบับ)$")
RED = (1, 0, 0)
MONTHS = ("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน "
          "ธันวาคม").split()
CONTINUED = {"buriram-2568", "nong-khai-2565-channels", "nong-khai-2565-online"}  # examples with an annex of more than one page
LONG_POSITION = "พัฒนาการจังหวัดหนองคายและผู้อำนวยการศูนย์ประสานงานการพัฒนาชุมชน ปฏิบัติราชการแทน"


def is_label(run):
    return re.fullmatch(r"สิ่งที่ส่งมาด้วย [๐-๙]+", run.text.strip()) is not None and run.right > 189


def is_annex(page):
    return any(is_label(run) and run.baseline < 25 for run in page.runs)


class Letter:
    """The pages of a letter and of its annexes, and the parts of its body."""

    def __init__(self, pdf):
        pages = list(glyphs.pages(pdf))
        last = next((at for at, page in enumerate(pages) if is_annex(page)), len(pages))
        self.pages, self.annexes = pages[:last], pages[last:]

    @staticmethod
    def furniture(line):
        text = line[3].strip()
        return re.fullmatch(r"- [๐-๙]+ -", text) is not None or text.startswith("/") or text in ("ลับ", "ลับมาก", "ลับที่สุด")

    def body(self, page):
        """Lines of paragraphs and clauses on one page: after the attachments, before the closing."""
        lines = [line for line in page.lines() if not self.furniture(line)]
        texts = [line[3].strip() for line in lines]
        end = texts.index(CLOSING) if CLOSING in texts else len(lines)
        listed = [at for at, text in enumerate(texts) if AMOUNT.search(text)]
        if page is not self.pages[0] or not listed:
            return lines[:end]
        # What an item continues with hangs behind its number, a paragraph begins at the indent.
        begin = next(at for at in range(listed[-1] + 1, len(lines)) if abs(lines[at][1] - 55) < 0.1)
        return lines[begin:end]


class Measured(Case):
    def near(self, found, wanted, within=0.1, what=""):
        self.assertLessEqual(abs(found - wanted), within, f"{what}: {found:.3f} where {wanted:.3f} is expected")

    def step(self, upper, lower, points, what):
        self.near((lower - upper) / POINT, points, 0.05, what)

    # The rules, each for every letter.

    def check_head(self, letter):
        page = letter.pages[0]
        left, top, right, bottom = page.drawings[0]
        self.near(top, 15, what="top of the emblem")
        self.near(bottom - top, 30, what="height of the emblem")
        self.near((left + right) / 2, 105, what="centre of the emblem")
        number = page.run("ที่  ")
        address = [r for r in page.runs if r.left > 130 and r.size == number.size and 44 < r.baseline < 60 and not r.text.startswith("จำนวน")]
        self.near(number.baseline, 45, what="number at the emblem's feet")
        self.near(number.left, 30, what="number")
        self.near(address[0].baseline, number.baseline, 0.01, "address and number")
        self.near(max(r.right for r in address), 190, what="end of the address")
        for above, below in zip(address, address[1:]):
            self.near(below.left, above.left, 0.01, "address")
            self.step(above.baseline, below.baseline, PITCH, "address")
        date = min((r for r in page.runs if r.baseline > address[-1].baseline + 1), key=lambda r: r.baseline)
        self.near(date.start, 105, what="date")
        self.step(address[-1].baseline, date.baseline, PITCH + 6, "date")
        self.step(date.baseline, page.word("เรื่อง").baseline, PITCH + 6, "subject")

    def check_edges(self, letter):
        for page in letter.pages:
            for run in page.runs:
                if run.text.strip():
                    self.assertGreaterEqual(run.left, 29.9, run.text)
                    self.assertLessEqual(run.right, 190.1, run.text)
        lines = [line for page in letter.pages for line in letter.body(page)]
        self.near(min(line[1] for line in lines), 30, what="left edge")
        self.near(max(line[2] for line in lines), 190, what="right edge")

    def check_body(self, letter):
        for page in letter.pages:
            lines = letter.body(page)
            for above, below in zip(lines, lines[1:]):
                begins = below[1] > 31
                self.near(below[1], 55 if begins else 30, what=below[3])
                self.step(above[0], below[0], PITCH + (6 if begins else 0), below[3])
            for _, _, _, text in lines:
                self.assertNotIn(text.strip()[0], NEVER_FIRST, text)
                self.assertNotIn(text.strip()[-1], NEVER_LAST, text)
                self.assertFalse(text.strip().endswith("พ.ศ."), text)
                for token in re.findall(r"\S*[0-9]\S*", text):
                    self.assertRegex(token, r"[A-Za-z@]", text)

    def check_close(self, letter):
        page = letter.pages[-1]
        closing = page.word(CLOSING)
        lines = [line for line in page.lines() if line[0] < closing.baseline - 1 and not letter.furniture(line)]
        self.near(closing.left, 105, what="closing")
        self.assertGreaterEqual(len(lines), 2, "lines before the closing")
        self.step(lines[-1][0], closing.baseline, PITCH + 12, "closing")
        below = sorted((r for r in page.runs if r.baseline > closing.baseline + 1 and r.size == closing.size), key=lambda r: r.baseline)
        name = next(r for r in below if r.text.startswith("("))
        self.step(closing.baseline, name.baseline, 4 * PITCH, "three empty lines before the name")
        self.near(name.centre, closing.centre, what="name under the closing")
        for each in (r for r in below if name.baseline < r.baseline < name.baseline + 14 and r.left > 79):
            self.assertTrue(abs(each.centre - closing.centre) < 0.1 or abs(each.right - 190) < 0.1, each.text)

    def check_pages(self, letter, numbered=True):
        first = [line for line in letter.pages[0].lines() if re.fullmatch(r"- [๐-๙]+ -", line[3].strip())]
        self.assertEqual(first, [])
        for number, (page, following) in enumerate(zip(letter.pages, letter.pages[1:]), 1):
            numbers = [r for r in following.runs if re.fullmatch(r"- [๐-๙]+ -", r.text)]
            self.assertEqual([r.text for r in numbers], [f"- {number + 1} -".translate(THAI)] if numbered else [])
            for each in numbers:
                self.near(each.centre, 105, what="page number")
                self.near(each.baseline, 19, what="page number")
            catchword = page.run("/")
            self.near(catchword.right, 190, what="catchword")
            self.assertGreater(catchword.baseline, letter.body(page)[-1][0] + 2 * PITCH * POINT)
            opening = letter.body(following)[0]
            self.near(opening[0], 30 + 0.76 * PITCH * POINT, what="first line of a later page")
            self.assertTrue(opening[3].strip().startswith(catchword.text.strip()[1:].removesuffix("...")), (catchword.text, opening[3]))
            self.assertTrue(catchword.text.strip().endswith("..."))
        for page in letter.pages:
            self.assertGreaterEqual(len(letter.body(page)), 2)

    def check_letter(self, letter, numbered=True):
        self.check_head(letter)
        self.check_edges(letter)
        self.check_body(letter)
        self.check_close(letter)
        self.check_pages(letter, numbered)

    # Jobs and their letters.

    def job_with(self, example, **letter):
        job = self.example(example)
        tree = ElementTree.parse(job / "job.xml")
        for name, value in letter.items():
            tree.getroot().find("letter").set(name.replace("_", "-"), value)
        tree.write(job / "job.xml", encoding="utf-8")
        return job

    def made(self, verb, job, *options, root=SOURCE):
        _, err, code = run(verb, job, *options, env={"RAINGAN_DATA": str(root)})
        self.assertIn(code, (0, 1), err)
        return sorted((job / f"out-{verb}").rglob("*.pdf"))

    def one_letter(self, job, district="สังคม", root=SOURCE):
        return Letter(self.made("letter", job, "--district", district, root=root)[0])

    def changed_root(self, *changes):
        """A data root whose letter of the second quarter says something else."""
        root = self.folder / "root"
        for part in ("templates", "data", "fonts"):
            shutil.copytree(SOURCE / part, root / part, dirs_exist_ok=True)
        letter = root / "templates" / "letters" / "otop-2567-q2.xml"
        text = letter.read_text(encoding="utf-8")
        for pattern, new in changes:
            text, count = re.subn(pattern, new, text, flags=re.S)
            self.assertGreater(count, 0, pattern)
        letter.write_text(text, encoding="utf-8")
        return root


@unittest.skipUnless(shutil.which("mutool"), "mutool is not installed")
class Examples(Measured):
    def test_letters_of_all_examples(self):
        for example in ALL_EXAMPLES:
            with self.subTest(example):
                job = self.example(example)
                area = ElementTree.parse(job / "job.xml").getroot().get("area")
                self.made("letter", job)
                letter = Letter(job / "out-letter" / area / "letter.pdf")
                self.check_letter(letter)
                self.check_annexes(letter)
                continued = self.check_later_pages(letter)
                self.assertEqual(continued > 0, example in CONTINUED)

    def check_later_pages(self, letter):
        """A page without a label goes on with the annex before it, says so and has its number; how many there are."""
        label, number, count = "", 0, 0
        for page in letter.annexes:
            own = [run.text.strip() for run in page.runs if is_label(run) and run.baseline < 25]
            numbers = [run for run in page.runs if re.fullmatch(r"- [๐-๙]+ -", run.text)]
            later = [run for run in page.runs if run.text.strip().endswith("(ต่อ)")]
            if own:
                label, number = own[0], 1
                self.assertEqual((numbers, later), ([], []))
                continue
            number, count = number + 1, count + 1
            self.assertEqual([run.text.strip() for run in later], [f"{label} (ต่อ)"])
            self.assertEqual([run.text for run in numbers], [f"- {number} -".translate(THAI)])
            self.near(later[0].right, page.width - 20, what="label of a later page")
            self.near(numbers[0].centre, page.width / 2, what="number of a later page")
            for run in (later[0], numbers[0]):
                self.near(run.baseline, 19, what="head of a later page")
        return count

    def check_annexes(self, letter):
        """Labels of the annexes, the list on the first page and the QR code's caption name the same attachments."""
        listed = [line[3] for line in letter.pages[0].lines() if AMOUNT.search(line[3].strip())]
        numbers = [re.match(r"(?:สิ่งที่ส่งมาด้วย)?([๐-๙]+)\. ", line).group(1) for line in listed]
        self.assertEqual(numbers, [str(at + 1).translate(THAI) for at in range(len(numbers))])
        labels = [run for page in letter.annexes for run in page.runs if is_label(run) and run.baseline < 25]
        self.assertEqual(sorted({run.text.split()[-1] for run in labels}), numbers)
        for run in labels:
            self.assertGreater(run.right, 189)
        captions = [run.text for run in letter.pages[-1].runs if re.fullmatch(r"สิ่งที่ส่งมาด้วย [๐-๙ -]+", run.text)]
        for caption in captions:
            self.assertEqual(re.findall("[๐-๙]+", caption), [numbers[0], numbers[-1]])

    def test_a_copy_has_the_pages_of_the_original(self):
        job = self.example("buriram-2568")
        self.made("letter", job, "--with-sources")
        original, copy = (Letter(job / "out-letter" / "buriram" / f"{name}.pdf") for name in ("letter", "file-copy"))
        self.assertEqual(len(copy.pages), len(original.pages))
        added = []
        for ours, theirs in zip(original.pages + original.annexes, copy.pages + copy.annexes):
            kept = [(r.text, r.left, r.baseline) for r in ours.runs]
            added.append([r for r in theirs.runs if (r.text, r.left, r.baseline) not in kept])
            self.assertEqual(len(theirs.runs), len(kept) + len(added[-1]))
        first, last = added[0], added[len(copy.pages) - 1]
        self.assertEqual([r.text for r in first], ["สำเนา"])
        self.near(first[0].right, 190, what="word for a copy")
        self.assertLess(first[0].baseline, 30)
        words = [r for r in last if r.text.strip(".")]
        self.assertEqual([r.text.strip() for r in words], ["ผู้ร่าง", "ผู้พิมพ์", "ผู้ตรวจ"])
        self.assertGreater(min(r.left for r in words), 130)
        self.assertGreater(min(r.baseline for r in words), 277)
        self.assertLess(max(r.baseline for r in last), 297 - 5)
        for line in (r for r in last if not r.text.strip(".")):
            self.near(line.right, 190, what="line for initials")
            self.assertGreater(line.right - line.left, 35)


@unittest.skipUnless(shutil.which("mutool"), "mutool is not installed")
class EdgeCases(Measured):
    def test_a_blank_day_and_number_leave_room(self):
        letter = self.one_letter(self.job_with("nong-khai-2567-q2", date="2567-02", number=""))
        self.check_letter(letter)
        date = letter.pages[0].run("กุมภาพันธ์ ๒๕๖๗")
        self.near(date.start, 105, what="room for the day")
        self.assertGreater(date.left - date.start, 7)

    def test_marks_of_urgency_and_secrecy(self):
        job = self.job_with("nong-khai-2567-q2", urgency="ด่วนที่สุด", secrecy="ลับมาก", page_numbers="no")
        letter = self.one_letter(job)
        self.check_letter(letter, numbered=False)
        body = letter.pages[0].word("เรื่อง").size
        urgency = letter.pages[0].word("ด่วนที่สุด")
        self.assertEqual(urgency.colour, RED)
        self.assertGreaterEqual(urgency.size / body, 32 / 16 * 0.98)  # a bold face is scaled by its own letters
        self.near(urgency.left, 30, what="urgency")
        self.assertLess(urgency.baseline + 0.2 * urgency.size * POINT, 45 - 0.5 * body * POINT)
        self.assertGreater(len(letter.annexes), 3)
        for page in letter.pages + letter.annexes:
            marks = [r for r in page.runs if r.text == "ลับมาก"]
            self.assertEqual([r.colour for r in marks], [RED, RED])
            self.assertTrue(all(r.size > body for r in marks))
            for mark in marks:
                self.near(mark.centre, page.width / 2, what="mark of secrecy")
            self.assertLess(marks[0].baseline, 15)
            self.assertGreater(marks[1].baseline, page.height - 15)

    def test_a_day_by_which_the_letter_must_arrive_stands_left_of_the_emblem(self):
        for month, name in enumerate(MONTHS, 1):
            with self.subTest(name):
                job = self.job_with("nong-khai-2567-q2", urgency="ด่วนภายใน", urgency_date=f"2569-{month:02}-28")
                letter = self.one_letter(job)
                self.check_letter(letter)
                page = letter.pages[0]
                upper, lower = page.word("ด่วนภายใน ๒๘"), page.word(f"{name} ๒๕๖๙")
                body = page.word("เรื่อง").size
                for each in (upper, lower):
                    self.assertEqual(each.colour, RED)
                    self.assertGreaterEqual(each.size / body, 32 / 16 * 0.98)
                    self.near(each.left, 30, 1.0, what="stamp")  # a letter's own side bearing
                    self.assertLess(each.right, page.drawings[0][0] - 1)
                self.step(upper.baseline, lower.baseline, 36, "lines of the stamp")
                self.assertLess(lower.baseline + 0.2 * lower.size * POINT, 45 - 0.5 * body * POINT)
                self.assertGreater(upper.baseline - 0.8 * upper.size * POINT, 12)
            shutil.rmtree(self.folder / "nong-khai-2567-q2")

    def test_a_day_that_is_none_is_refused_where_it_stands(self):
        for urgency, date in (("ด่วนภายใน", "2569-02-30"), ("ด่วนภายใน", "2569-12"), ("ด่วนภายใน", "2567-02-08"),
                              ("ด่วนภายใน", ""), ("ด่วน", "2569-12-15"), ("", "2569-12-15")):
            with self.subTest(urgency=urgency, date=date):
                _, err, code = run("letter", self.job_with("nong-khai-2567-q2", urgency=urgency, urgency_date=date))
                self.assertEqual(code, 4)
                for part in ("job.xml", "line 2", "urgency-date"):
                    self.assertIn(part, err)
            shutil.rmtree(self.folder / "nong-khai-2567-q2")

    def test_a_mark_that_is_none_is_refused_where_it_stands(self):
        for name, word in (("urgency", "ด่วนจี๋"), ("secrecy", "ด่วน")):
            _, err, code = run("letter", self.job_with("nong-khai-2567-q2", **{name: word}))
            self.assertEqual(code, 4)
            for part in ("job.xml", "line 2", word, "ลับที่สุด" if name == "secrecy" else "ด่วนที่สุด"):
                self.assertIn(part, err)
            shutil.rmtree(self.folder / "nong-khai-2567-q2")

    def test_long_subject_six_attachments_long_position(self):
        subject = "การติดตามเป้าหมาย การรายงานผล และการตรวจสอบข้อมูล " * 4
        lists = "".join(f'<attachment amount="จำนวน 1 ชุด">รายการที่ {at} เกณฑ์การจัดระดับ คำอธิบาย เป้าหมายรายอำเภอ และข้อมูลประกอบการพิจารณาของคณะกรรมการ</attachment>'
                        for at in range(1, 7))
        annexes = "".join(f'<annex kind="table" item="{at}" form="producers" period="2567-q1"/>' for at in range(1, 7))
        root = self.changed_root((r"<subject>.*</subject>", f"<subject>{subject}</subject>"),
                                 (r"<attachments>.*</attachments>", f"<attachments>{lists}</attachments>"),
                                 (r"<annexes>.*</annexes>", f"<annexes>{annexes}</annexes>"))
        job = self.example("nong-khai-2567-q2")
        text = (job / "job.xml").read_text(encoding="utf-8")
        (job / "job.xml").write_text(text.replace("พัฒนาการจังหวัดหนองคาย ปฏิบัติราชการแทน", LONG_POSITION), encoding="utf-8")
        letter = self.one_letter(job, root=root)
        self.check_head(letter)
        self.check_edges(letter)
        self.check_close(letter)
        self.check_pages(letter)
        page = letter.pages[0]
        hang = [line for line in page.lines() if 65 < line[0] < page.word("เรียน").baseline - 1][1:]
        self.assertGreaterEqual(len(hang), 1)
        for line in hang:
            self.near(line[1], 39.5, what="hanging subject")
        amounts = [run for run in page.runs if run.text.strip() == "จำนวน ๑ ชุด"]
        self.assertEqual(len(amounts), 6)
        for amount in amounts:
            self.near(amount.right, 190, what="column of amounts")
        items = [run for run in page.runs if re.match(r"[๑-๖]\. รายการ", run.text)]
        self.assertEqual(len(items), 6)
        for item in items:
            self.near(item.left, 55, what="item")
            below = next(r for r in page.runs if abs((r.baseline - item.baseline) / POINT - PITCH) < 0.05 and r.left > 54 and r.right < 165)
            self.assertGreater(below.left, item.left + 3)
        position = letter.pages[-1].run("พัฒนาการจังหวัดหนองคายและ")
        self.near(position.right, 190, what="long position")
        self.assertEqual([run.text for run in letter.pages[-1].runs if "..." in run.text], [])

    def test_wherever_the_page_ends_the_closing_has_company(self):
        job = self.example("nong-khai-2567-q2")
        seen = set()
        for lines in range(4, 18, 2):
            more = "".join(f"<paragraph>{'ขอให้อำเภอตรวจสอบความถูกต้องของข้อมูลและรายงานให้จังหวัดทราบ ' * (2 + at % 2)}</paragraph>" for at in range(lines))
            root = self.changed_root((r"</body>", more + "</body>"))
            letter = self.one_letter(job, root=root)
            seen.add(len(letter.pages))
            self.check_letter(letter)
        self.assertLessEqual({1, 2}, seen | {1})
        self.assertIn(2, seen)


@unittest.skipUnless(shutil.which("mutool"), "mutool is not installed")
class Memos(Measured):
    def test_memos_of_all_examples(self):
        for example in ALL_EXAMPLES:
            with self.subTest(example):
                job = self.job_with(example, urgency="ด่วนมาก")
                self.check_memo(list(glyphs.pages(self.made("memo", job)[0])))

    def test_a_memo_of_a_letter_that_must_arrive_by_a_day(self):
        job = self.job_with("nong-khai-2567-q2", urgency="ด่วนภายใน", urgency_date="2569-11-28")
        page = list(glyphs.pages(self.made("memo", job)[0]))[0]
        stamp, title, office = page.word("ด่วนภายใน ๒๘ พฤศจิกายน ๒๕๖๙"), page.word("บันทึกข้อความ"), page.word("ส่วนราชการ")
        self.assertEqual(stamp.colour, RED)
        self.near(stamp.size / title.size, 32 / 29, 0.001, "urgency")
        self.near(stamp.left, 30, 1.0, what="stamp above the office")
        self.step(title.baseline, stamp.baseline, 0.24 * 35 + 0.76 * 36, "stamp below the title")
        self.step(stamp.baseline, office.baseline, 0.24 * 36 + 0.76 * 22.6, "office below the stamp")

    def check_memo(self, pages):
        page = pages[0]
        left, top, right, bottom = page.drawings[0]
        self.near(top, 15, what="top of the emblem")
        self.near(bottom - top, 15, what="height of the emblem")
        self.near(left, 30, what="left of the emblem")
        title, urgency = page.word("บันทึกข้อความ"), page.word("ด่วนมาก")
        labels = [page.word(word) for word in ("ส่วนราชการ", "ที่", "วันที่", "เรื่อง")]
        to = page.word("เรียน")
        self.near(title.centre, 110, what="title between the margins")
        self.assertIn("Bold", title.font)
        for label in labels:
            self.assertIn("Bold", label.font)
            self.near(title.size / label.size, 29 / 20, 0.001, label.text)
        self.near(urgency.size / title.size, 32 / 29, 0.001, "urgency")
        self.assertEqual(urgency.colour, RED)
        self.assertGreater(urgency.left, right)
        self.assertLess(urgency.right, title.left)
        # The title's line is 35 pt high, of which 76 parts in a hundred are above the baseline; a label's is 22.6 pt.
        self.step(title.baseline, labels[0].baseline, 0.24 * 35 + 0.76 * 22.6, "first line of the head")
        self.near(labels[1].baseline, labels[2].baseline, 0.01, "number and date")
        for label in (labels[0], labels[1], labels[3]):
            self.near(label.left, 30, what=label.text)
        values = [r for r in page.runs if labels[0].baseline - 1 < r.baseline < to.baseline - 1 and "Bold" not in r.font]
        leaders = [r for r in values if re.fullmatch(r"\.+", r.text)]
        for baseline in {r.baseline for r in values}:
            self.near(max(r.right for r in values if r.baseline == baseline), 190, 0.8, "leader")
        self.assertGreaterEqual(len(leaders), 4)
        for value in values:
            self.near(value.size, to.size, 0.001, value.text)
        self.assertEqual([r for p in pages for r in p.runs if r.text.startswith("ขอแสดง")], [])
        last = pages[-1]
        name = last.run("(....")
        body = [line for line in last.lines() if line[0] < name.baseline - 1]
        self.step(body[-1][0], name.baseline, 4 * PITCH, "three empty lines before the name")
        self.near(name.centre, 128, what="name")
        for p in pages:
            for run in p.runs:
                if run.text.strip():
                    self.assertGreaterEqual(run.left, 29.9, run.text)
                    self.assertLessEqual(run.right, 190.1, run.text)


if __name__ == "__main__":
    unittest.main()
