"""The forms of the two letters of fiscal year 2565 and of the one of 2568, as the examples fill them."""
from official_forms import DISTRICT, MONTHS, NOTE, NUMBER

INCOME = {"n": "รายได้ปกติ", "o": "รายได้ออนไลน์"}


def normal_online(year, months, span):
    """months: [(id, month number)], of one fiscal year; the letter heads them by their name alone."""
    head = f"ปีงบประมาณ {year}"
    return dict(
        sheet=f"ประมาณการรายได้ {year}", total="รวม", thai=True,
        titles=[f"ประมาณการรายได้ปีงบประมาณ {year}", span, "จังหวัดหนองคาย"],
        columns=[NUMBER, ("district", ["ชื่ออำเภอ"])] +
                [(f"{i}_{part}", [head, MONTHS[m - 1], words]) for i, m in months for part, words in INCOME.items()],
        sums={})


# The two shapes of one table. In the first, the second period stands one column too far left, as it was printed.
RESULTS, AIMS = "ผลการดำเนินงาน ปี ๒๕๖๔", "เป้าหมายการดำเนินงาน ปี ๒๕๖๕"
LAST_YEAR, THIS_YEAR = "(๑ ต.ค. ๖๓ - ๓๐ ก.ย. ๖๔)", "(๑ ต.ค. ๖๔ - ๓๐ ก.ย. ๖๕)"
MAKERS, PROMOTED = "จำนวนผู้ประกอบการทั้งหมด", "จำนวนผู้ผลิตผู้ประกอบการที่ส่งเสริมแล้ว"
EVENTS = "จำนวนกิจกรรมส่งเสริมช่องทางการตลาดที่ไม่ใช้งบประมาณ (ครั้ง)"
CHANNELS = "จำนวนช่องทางออนไลน์ (ช่องทาง)"
JOINED = ("จำนวนผู้ประกอบการเข้าร่วมช่องทางออนไลน์ที่ไม่ซ้ำกับผู้ประกอบการที่เข้าร่วมจำหน่ายออนไลน์ "
          "ในปีงบประมาณ พ.ศ. ๒๕๖๔ (ร้อยละ ๕)")
MISSION = "ภารกิจสำคัญ การบริหารการส่งเสริมช่องทางการตลาดผลิตภัณฑ์ชุมชน (OTOP)"

SHORT_TARGETS = dict(
    sheet="เป้าหมาย ๒๕๖๕", total="รวมทั้งสิ้น", thai=True, sums={}, widths={"target5": 30},
    titles=["เป้าหมายการดำเนินงานตามภารกิจสำคัญของกรมการพัฒนาชุมชน ประจำปี ๒๕๖๕", MISSION],
    columns=[NUMBER, DISTRICT, ("producers", [RESULTS, MAKERS, LAST_YEAR]), ("promoted", [RESULTS, PROMOTED, THIS_YEAR]),
             ("channels", [AIMS, CHANNELS]), ("target5", [AIMS, JOINED]), NOTE])

LONG_TARGETS = dict(
    sheet="เป้าหมายและกิจกรรม ๒๕๖๕", total="รวมทั้งสิ้น", thai=True, sums={}, widths={"target5": 30},
    titles=[MISSION],
    columns=[NUMBER, DISTRICT, ("producers", [RESULTS, LAST_YEAR, MAKERS]), ("promoted", [RESULTS, LAST_YEAR, PROMOTED]),
             ("events", [AIMS, THIS_YEAR, EVENTS]), ("channels", [AIMS, THIS_YEAR, CHANNELS]),
             ("target5", [AIMS, THIS_YEAR, JOINED]), NOTE])

# No letter shows this form: it is the one that templates/forms/channel-report.xml infers.
DONE, ONLINE = "กิจกรรมส่งเสริมช่องทางการตลาดที่ไม่ใช้งบประมาณ", "ผลการส่งเสริมช่องทางออนไลน์"
CHANNEL_REPORT = dict(
    sheet="รายงานผล รอบที่ ๑", total="รวมทั้งสิ้น", thai=True, sums={}, widths={"joined": 24},
    titles=["แบบรายงานสรุปผลการดำเนินงานการบริหารการส่งเสริมช่องทางการตลาดผลิตภัณฑ์ชุมชน (OTOP)",
            "ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ (ตุลาคม ๒๕๖๔ - มีนาคม ๒๕๖๕)"],
    columns=[NUMBER, DISTRICT, ("events", [DONE, "จำนวนกิจกรรมที่จัดแล้ว (ครั้ง)"]),
             ("channels", [ONLINE, "จำนวนช่องทางออนไลน์ (ช่องทาง)"]),
             ("joined", [ONLINE, "จำนวนผู้ประกอบการที่เข้าร่วมช่องทางออนไลน์ (ราย)"]), NOTE])


def kpi_targets(span, sheet):
    base = "ฐานข้อมูลยอดจำหน่ายสินค้า OTOP"
    return dict(
        sheet=sheet, total="รวม", thai=False, sums={},
        titles=["เป้าหมายตัวชี้วัดรายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP", f"ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ({span})",
                "จังหวัดบุรีรัมย์"],
        columns=[NUMBER, DISTRICT, ("base", ["ฐานข้อมูล ยอดจำหน่าย สินค้า OTOP ปี 2567"]),
                 ("plus4", [f"{base} ปี 2567 (เพิ่มขึ้น 4%)"]), ("p2", [f"{base} ขั้นต้น เพิ่มขึ้นร้อยละ 2"]),
                 ("p3", [f"{base} ขั้นมาตรฐาน เพิ่มขึ้นร้อยละ 3"]), ("p4", [f"{base} ขั้นสูง เพิ่มขึ้นร้อยละ 4"]),
                 ("sales_oct_mar", ["ยอดจำหน่าย ระหว่างเดือน (ตุลาคม-มีนาคม) ปี 2568"]),
                 ("per_month", ["ประมาณการ ต่อเดือน (บันทึก) ปี 2568"])])


PLACES = {"home": ["ภายในประเทศ (บาท)", "ในประเทศ"], "abroad": ["ส่งออกต่างประเทศ (บาท)", "ต่างประเทศ"]}
WAYS = {"offline": ["ออฟไลน์", "ขายออฟไลน์"], "online": ["ออนไลน์", "ขายออนไลน์"]}
CHANNEL_IDS = [f"{place}_{way}" for place in PLACES for way in WAYS]


def channel_columns(head, which):
    return [(f"{place}_{way}", [head, PLACES[place][which], WAYS[way][which]]) for place in PLACES for way in WAYS]


def income_estimate(district):
    return dict(
        sheet="ประมาณการรายได้", total="รวมทั้งสิ้น", thai=True, label="month", summed=True,
        titles=["แบบประมาณการรายได้จากการจำหน่ายผลิตภัณฑ์ OTOP", "ปีงบประมาณ พ.ศ. ๒๕๖๘", f"อำเภอ{district}"],
        columns=[("month", ["เดือน"])] + channel_columns("ประมาณการรายได้จากการจำหน่ายผลิตภัณฑ์ OTOP", 0) +
                [("total", ["รวมทั้งสิ้น (บาท)"]), NOTE],
        sums={"total": CHANNEL_IDS}, widths={"month": 20},
        below=["ลงชื่อ ............................................ ผู้รายงาน", "( ชื่อผู้รายงาน )",
               f"ตำแหน่ง พัฒนาการอำเภอ{district}"])


KINDS = {"food": "อาหาร", "drink": "เครื่องดื่ม", "cloth": "ผ้าฯ", "ware": "ของใช้ฯ", "herb": "สมุนไพรฯ"}
GROUPS = {"community": "กลุ่มผู้ผลิตชุมชน", "sole": "ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว", "sme": "SMEs"}


def ledger(district, month, year):
    """รต.๑ of one district and month; the year in Thai digits."""
    return dict(
        sheet="รต.๑", total="รวม", thai=True, label="name", summed=True,
        titles=["แบบจัดเก็บข้อมูลรายได้จากการจำหน่ายผลิตภัณฑ์ OTOP (รต.๑)", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
                f"จังหวัดบุรีรัมย์ อำเภอ{district}", f"ประจำเดือน {MONTHS[month - 1]} {year}",
                "รายได้จากการจำหน่ายสินค้าที่ลงทะเบียน OTOP ปี ๒๕๕๗ - ๒๕๖๘ จำแนกตาม ๕ กลุ่มประเภทผลิตภัณฑ์"],
        columns=[NUMBER, ("name", ["รายชื่อกลุ่ม/ผู้ผลิต ผู้ประกอบการ OTOP"]), DISTRICT] +
                [(kind, ["ประเภทผลิตภัณฑ์", words]) for kind, words in KINDS.items()] +
                [(group, ["ประเภทกลุ่ม/ผู้ผลิต ผู้ประกอบการ OTOP", words]) for group, words in GROUPS.items()] +
                channel_columns("ยอดจำหน่าย (บาท)", 1) + [("total", ["รวมทั้งสิ้น"])],
        sums={"total": CHANNEL_IDS},
        widths={"name": 38, "no": 6, "district": 16, **dict.fromkeys([*KINDS, *GROUPS], 10),
                **dict.fromkeys([*CHANNEL_IDS, "total"], 14)},
        below=["หมายเหตุ", "๑. รายงานทุกสิ้นเดือนทางระบบศูนย์ข้อมูลกลาง (DOC)",
               "๒. ผู้ผลิตที่มีผลิตภัณฑ์มากกว่า ๑ ประเภท ให้พิมพ์รายชื่อเพิ่มตามจำนวนประเภทผลิตภัณฑ์"])
