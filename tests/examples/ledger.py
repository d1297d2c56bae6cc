"""Made-up ledgers of producers: the same names, ticks and amounts for the same seed, on every machine."""
import hashlib
from decimal import Decimal

from forms_of_markets import CHANNEL_IDS, GROUPS, KINDS
from printed import THAI

TRADES = {"food": ["อาหารแปรรูป", "ข้าวอินทรีย์", "ขนมพื้นบ้าน", "น้ำพริก"],
          "drink": ["น้ำผลไม้", "กาแฟ", "ชาสมุนไพร"],
          "cloth": ["ผ้าไหม", "ผ้ามัดหมี่", "ผ้าฝ้ายทอมือ", "ผ้าขาวม้า"],
          "ware": ["จักสาน", "เสื่อกก", "เครื่องปั้นดินเผา", "ไม้แกะสลัก"],
          "herb": ["สบู่สมุนไพร", "ลูกประคบ", "ยาหม่อง"]}
SHARES = {"food": 30, "drink": 8, "cloth": 34, "ware": 18, "herb": 10}
KINDS_OF_MAKER = {"community": ("กลุ่มตัวอย่าง", 62), "sole": ("ร้านตัวอย่าง", 33), "sme": ("บริษัทตัวอย่าง", 5)}


class Dice:
    """A linear congruential generator; the standard library's may change between versions."""

    def __init__(self, seed):
        self.state = int.from_bytes(hashlib.sha256(seed.encode("utf-8")).digest()[:8], "big")

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) * limit >> 31

    def weighted(self, weights):
        at = self.below(sum(weights.values()))
        for key, weight in weights.items():
            at -= weight
            if at < 0:
                return key
        raise AssertionError("weights are positive")


def producers(district, count):
    """(name, kinds of product, group): `count` rows in all, for a producer with two kinds has two."""
    dice = Dice(f"producers {district}")
    found, rows = [], 0
    while rows < count:
        kind = dice.weighted(SHARES)
        group = dice.weighted({key: weight for key, (_, weight) in KINDS_OF_MAKER.items()})
        trade = TRADES[kind][dice.below(len(TRADES[kind]))]
        kinds = [kind]
        if dice.below(100) < 5 and rows + 2 <= count:
            kinds.append(next(k for k in KINDS if k != kind))
        found.append((f"{KINDS_OF_MAKER[group][0]}{trade} ที่ {len(found) + 1} (สมมุติ)", kinds, group))
        rows += len(kinds)
    return found


def rows_of(district, people, month, amount, satang=False):
    """The rows of one month, sold for about `amount` in all: (name, kind, group, amounts of the four channels)."""
    dice = Dice(f"sales {district} {month}")
    # Few sell much and many sell little. Whole numbers throughout: floating sums differ between versions of Python.
    weights = [150 + dice.below(400) + dice.below(1000) ** 4 // 50_000_000 for _, kinds, _ in people for _ in kinds]
    unit = Decimal("0.25") if satang else 10
    units = int(amount / unit)
    rows = []
    for name, kinds, group in people:
        for kind in kinds:
            share = units * weights[len(rows)] // sum(weights)
            online = share * (50 + dice.below(300)) // 1000 if dice.below(100) < 45 else 0
            sent = share * dice.below(200) // 1000 if dice.below(100) < 3 else 0
            sent_online = share * dice.below(100) // 1000 if dice.below(100) < 2 else 0
            sold = [part * unit for part in (share - online - sent - sent_online, online, sent, sent_online)]
            rows.append((name, kind, group, [int(s) if s == int(s) else s for s in sold]))
    return rows


def table_rows(rows, district, mark, thai):
    """Rows for filling.fill, with the total row below."""
    filled = []
    for number, (name, kind, group, sold) in enumerate(rows, 1):
        filled.append({"no": number, "name": name.translate(THAI) if thai else name, "district": district,
                       **{k: mark if k == kind else None for k in KINDS}, **{g: mark if g == group else None for g in GROUPS},
                       **dict(zip(CHANNEL_IDS, sold)), "total": sum(sold)})
    total = {"no": None, "name": "รวม", "district": None}
    total.update({column: sum(row[column] for row in filled) for column in [*CHANNEL_IDS, "total"]})
    return filled + [total]
