"""The official forms as the examples fill them: headings from the outermost to the column's own."""

MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
          "ตุลาคม", "พฤศจิกายน", "ธันวาคม"]
NUMBER, DISTRICT = ("no", ["ที่"]), ("district", ["อำเภอ"])
NOTE = ("note", ["หมายเหตุ"])
PEOPLE = "จำนวนผู้ประกอบการ"

PRODUCERS = dict(
    sheet="ผู้ผลิต", total="ผลรวมทั้งหมด", thai=True,
    titles=["จำนวนผู้ผลิต ผู้ประกอบการ OTOP หรือผลิตภัณฑ์/ไตรมาส ๑ บันทึกในระบบ OTOP Bigdata"],
    columns=[NUMBER, DISTRICT, ("group", [PEOPLE, "กลุ่มผู้ผลิตชุมชน"]),
             ("single", [PEOPLE, "ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว"]),
             ("sme", [PEOPLE, "ผู้ผลิตวิสาหกิจขนาดกลางและขนาดย่อม"]),
             ("sum_all", [PEOPLE, "รวมจำนวนผู้ประกอบการทั้งหมด"]), ("sum_current", ["รวมปัจจุบัน"]),
             ("prod_add", ["จำนวนผลิตภัณฑ์ OTOP เพิ่ม ๙ ผลิตภัณฑ์"]), NOTE],
    sums={"sum_all": ["group", "single", "sme"]})


def monthly_sales(quarter, year, months, total_heading):
    """months: [(id, month number, Buddhist year)]"""
    return dict(
        sheet=f"ยอดจำหน่าย {year}", total="รวม", thai=False,
        titles=["ยอดจำหน่ายผลิตภัณฑ์ OTOP บันทึกในระบบศูนย์ข้อมูลกลาง (DOC)", f"ไตรมาส {quarter} ประจำปี {year}"],
        columns=[NUMBER, DISTRICT] + [(i, ["เดือน", f"{MONTHS[m - 1]} {y}"]) for i, m, y in months] +
                [("total", [total_heading])],
        sums={"total": [i for i, _, _ in months]})


WALLET = dict(
    sheet="Digital Wallet", total="รวม", thai=True,
    titles=["เป้าจัดทำแบบสำรวจข้อมูลผู้ผลิต ผู้ประกอบการ OTOP เพื่อเตรียมความพร้อมในการเข้าร่วมโครงการ Digital Wallet"],
    columns=[NUMBER, DISTRICT, ("target", ["เป้าหมายผู้ผลิต ผู้ประกอบการ OTOP"]), ("sent1", ["ส่งแบบสำรวจรอบที่ ๑"]),
             ("more", ["สำรวจเพิ่ม"]), NOTE],
    sums={})

SHOP = dict(
    sheet="คลิกชุมชน", total="รวม", thai=True,
    titles=["เป้าจำนวนผู้ผลิต ผู้ประกอบการ หรือศูนย์จำหน่ายผลิตภัณฑ์ OTOP ที่สนใจเข้าร่วมโครงการ Digital Wallet",
            "ลงทะเบียนจำหน่ายสินค้าใน Click ชุมชน ไม่น้อยกว่าร้อยละ ๑๐๐ ตามเป้าหมายของอำเภอ"],
    columns=[NUMBER, DISTRICT, ("wallet_target", ["เป้าหมายผู้ผลิต ผู้ประกอบการ OTOP ที่สนใจ Digital Wallet"]),
             ("click_registered", ["ลงทะเบียนในระบบคลิกชุมชน"]), NOTE],
    sums={})


def estimate(title, own_title, months, six):
    """`title` as the letter prints it over the whole province, `own_title` as a district writes it."""
    columns = [NUMBER, ("district", ["อำเภอ" if six else "ชื่ออำเภอ"])]
    sums = {}
    for i, m, y in months:
        head = f"{MONTHS[m - 1]} {y}"
        columns += [(f"{i}_n", [head, "รายได้ปกติ"]), (f"{i}_o", [head, "รายได้ออนไลน์"]), (f"{i}_t", [head, "รวมทั้งสิ้น"])]
        sums[f"{i}_t"] = [f"{i}_n", f"{i}_o"]
    if six:
        columns.append(("six", ["รวม 6 เดือน"]))
    return dict(sheet="ประมาณการ " + title.split("ไตรมาส")[1].strip().split(" ")[0].replace("/", "-"), total="รวม",
                thai=False, titles=[f"ค่าประมาณการยอดจำหน่าย {title}"],
                own_titles=[f"ค่าประมาณการยอดจำหน่าย {own_title}"], columns=columns, sums=sums)


def quarter_targets(titles, third, total):
    first = "จำนวนผลิตภัณฑ์ OTOP ลงทะเบียนในระบบเพิ่มขึ้น ไตรมาสละไม่น้อยกว่า ๑ ผลิตภัณฑ์"
    second = "ยอดจำหน่ายผลิตภัณฑ์ OTOP เพิ่มขึ้นเมื่อเทียบกับช่วงเดียวกันของปีฐาน (ปี พ.ศ. ๒๕๖๖)"
    return dict(
        sheet="เป้าหมาย-ผล", total=total, thai=True, titles=titles,
        columns=[NUMBER, DISTRICT, ("prod_target", [first, "เป้าหมาย"]), ("prod_result", [first, "ผลสำเร็จ"]),
                 ("sales_target", [second, "เป้าหมาย (บาท)"]), ("sales_result", [second, "ผลสำเร็จ (บาท)"]),
                 ("third_target", [third, "เป้าหมาย (ราย)"]), ("third_result", [third, "ผลสำเร็จ (ราย)"]),
                 ("grade", ["คะแนนระดับ A, B, C, D"])],
        sums={})
