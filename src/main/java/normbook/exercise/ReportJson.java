package normbook.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import normbook.exercise.Report.CaseReport;
import normbook.exercise.Report.Counterexample;
import normbook.exercise.Report.FirstDifference;
import normbook.exercise.Report.Hint;
import normbook.exercise.Report.Misconception;
import normbook.exercise.Report.Step;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.sandbox.Run.Diagnostic;

/**
 * A report as JSON: what {@code grade} prints, the API answers and the database keeps. Texts are objects with one text a
 * language; numbers that JSON lacks are the strings {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}.
 */
public final class ReportJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportJson() {}

    /** On one line. */
    public static String write(Report report) {
        return tree(report).toString();
    }

    public static Report read(String json) {
        try {
            return ReportReader.report(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a report: " + e.getOriginalMessage(), e);
        }
    }

    public static ObjectNode tree(Report report) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", report.id())
                .put("exercise", report.exercise())
                .put("verdict", report.verdict().json())
                .put("score", report.score());
        json.set("message", text(report.message()));
        ArrayNode cases = json.putArray("cases");
        report.cases().forEach(one -> cases.add(caseReport(one)));
        json.set("misconception", misconception(report.misconception()));
        ArrayNode diagnostics = json.putArray("diagnostics");
        report.diagnostics().forEach(one -> diagnostics.add(diagnostic(one)));
        json.putNull("budget");
        if (report.budget() != null) {
            json.putObject("budget")
                    .put("used", report.budget().used())
                    .put("limit", report.budget().limit());
        }
        json.put("output", report.output()).put("graded_ms", report.gradedMs());
        json.set("counterexample", counterexample(report.counterexample()));
        return json;
    }

    private static ObjectNode caseReport(CaseReport report) {
        ObjectNode json = MAPPER.createObjectNode().put("name", report.name());
        json.set("title", text(report.title()));
        json.put("hidden", report.hidden())
                .put("passed", report.passed())
                .put("weight", report.weight())
                .put("law", report.law());
        json.set("message", text(report.message()));
        json.set("first_difference", firstDifference(report.firstDifference()));
        ArrayNode inputs = json.putArray("inputs");
        report.inputs().forEach(inputs::add);
        return json;
    }

    private static JsonNode counterexample(Counterexample counterexample) {
        if (counterexample == null) return MAPPER.nullNode();
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode inputs = json.putArray("inputs");
        counterexample.inputs().forEach(inputs::add);
        json.put("call", counterexample.call());
        json.set("message", text(counterexample.message()));
        json.set("first_difference", firstDifference(counterexample.firstDifference()));
        ArrayNode steps = json.putArray("steps");
        for (Step step : counterexample.steps()) {
            ObjectNode line = steps.addObject();
            line.set("label", text(step.label()));
            line.put("formula", step.formula());
        }
        return json;
    }

    private static JsonNode firstDifference(FirstDifference difference) {
        if (difference == null) return MAPPER.nullNode();
        ObjectNode json = MAPPER.createObjectNode().put("output", difference.output());
        ArrayNode index = json.putArray("index");
        difference.index().forEach(index::add);
        json.set("expected", number(difference.expected()));
        json.set("actual", number(difference.actual()));
        return json;
    }

    /** The first hint's section stands for all, where a reader wants only one. */
    private static JsonNode misconception(Misconception misconception) {
        if (misconception == null) return MAPPER.nullNode();
        ObjectNode json = MAPPER.createObjectNode().put("id", misconception.id());
        json.set("message", text(misconception.message()));
        json.put("section", misconception.hints().get(0).section());
        ArrayNode hints = json.putArray("hints");
        for (Hint hint : misconception.hints()) {
            ObjectNode one = hints.addObject().put("id", hint.id());
            one.set("message", text(hint.message()));
            one.put("section", hint.section());
            if (hint.description() != null) one.set("description", text(hint.description()));
        }
        return json;
    }

    private static ObjectNode diagnostic(Diagnostic diagnostic) {
        return MAPPER.createObjectNode()
                .put("line", diagnostic.line())
                .put("column", diagnostic.column())
                .put("message", diagnostic.message());
    }

    private static JsonNode text(LocalizedText text) {
        if (text == null) return MAPPER.nullNode();
        ObjectNode json = MAPPER.createObjectNode();
        for (Language language : Language.values()) {
            if (text.texts().containsKey(language)) json.put(language.tag(), text.in(language));
        }
        return json;
    }

    private static JsonNode number(double number) {
        return Double.isFinite(number)
                ? MAPPER.getNodeFactory().numberNode(number)
                : MAPPER.getNodeFactory().textNode(Double.toString(number));
    }
}
