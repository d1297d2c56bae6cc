"""Decision tables of any editor, from the command line."""
import json
import unittest

from program import SOURCE, Case, run

MODELS = SOURCE / "tests" / "cases" / "decision"


def decide(model, *inputs, decision=None):
    chosen = ["--decision", decision] if decision else []
    given = [word for one in inputs for word in ("--input", one)]
    out, err, code = run("decide", MODELS / model / "model.dmn", *chosen, *given, "--json", "--lang", "en")
    return json.loads(out) if out else None, err, code


class Decide(Case):
    def test_results_of_required_decisions_are_inputs(self):
        answer, err, code = decide("editor-bpmn-io", "members=10", "day=2025-01-05")
        self.assertEqual((answer, code), ({"decision": "Stall", "result": "hall", "matched": [1, 2, 4]}, 0), err)
        answer, _, _ = decide("editor-bpmn-io", "members=10", "size=small", "day=2025-01-05")
        self.assertEqual(answer["result"], "table")

    def test_a_decision_is_chosen_by_name_or_id(self):
        for name in ("Size of group", "Decision_size"):
            self.assertEqual(decide("editor-bpmn-io", "members=9", decision=name)[0]["result"], "small")
        _, err, code = decide("editor-bpmn-io", "members=9", decision="nothing")
        self.assertEqual(code, 2)
        self.assertIn("Size of group", err)

    def test_the_shape_of_the_result_follows_columns_and_policy(self):
        self.assertEqual(decide("editor-kie", "Producer.Years=5", "Producer.Kind=cloth")[0]["result"],
                         {"Plan": "fair, abroad", "Rate": "2"})
        self.assertEqual(decide("editor-labels", "visits=6")[0]["result"], ["บันทึก, เก็บ"])
        self.assertEqual(decide("collect-count", "n=0")[0]["result"], "0")
        self.assertEqual(decide("texts", "district=สังคม")[0]["result"], ["1", "3", "6"])

    def test_what_is_wrong_is_told_where_it_is(self):
        _, err, code = decide("faulty-date")
        self.assertEqual(code, 4)
        self.assertIn("model.dmn: line 9:", err)
        answer, _, code = decide("editor-signavio", "season=hot", "count=16")
        self.assertEqual((answer["result"], answer["matched"], code), (None, [1, 3], 4))
        self.assertEqual(decide("editor-bpmn-io", "size=huge")[2], 2)
        self.assertEqual(decide("times", "at=25:00")[2], 2)


if __name__ == "__main__":
    unittest.main()
