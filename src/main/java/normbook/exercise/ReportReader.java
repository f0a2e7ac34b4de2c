package normbook.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import normbook.exercise.Report.CaseReport;
import normbook.exercise.Report.Counterexample;
import normbook.exercise.Report.FirstDifference;
import normbook.exercise.Report.Hint;
import normbook.exercise.Report.Misconception;
import normbook.exercise.Report.Step;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.sandbox.Run.Budget;
import normbook.sandbox.Run.Diagnostic;

/** The way back from {@link ReportJson}, for reports out of the database. */
final class ReportReader {
    private ReportReader() {}

    static Report report(JsonNode json) {
        return new Report(
                json.path("id").asText(),
                json.path("exercise").asText(),
                Verdict.of(json.path("verdict").asText()),
                json.path("score").asDouble(),
                text(json.path("message")),
                list(json.path("cases"), ReportReader::caseReport),
                misconception(json.path("misconception")),
                list(json.path("diagnostics"), ReportReader::diagnostic),
                budget(json.path("budget")),
                json.path("output").isNull() ? null : json.path("output").asText(),
                json.path("graded_ms").asDouble(),
                counterexample(json.path("counterexample")));
    }

    private static CaseReport caseReport(JsonNode json) {
        return new CaseReport(
                json.path("name").asText(),
                text(json.path("title")),
                json.path("hidden").asBoolean(),
                json.path("passed").asBoolean(),
                json.path("weight").asInt(1),
                json.path("law").isTextual() ? json.path("law").asText() : null,
                text(json.path("message")),
                firstDifference(json.path("first_difference")),
                list(json.path("inputs"), JsonNode::asText));
    }

    /** Null also in reports from before there were any. */
    private static Counterexample counterexample(JsonNode json) {
        if (!json.isObject()) return null;
        return new Counterexample(
                list(json.path("inputs"), JsonNode::asText),
                json.path("call").asText(),
                text(json.path("message")),
                firstDifference(json.path("first_difference")),
                list(json.path("steps"), ReportReader::step));
    }

    private static Step step(JsonNode json) {
        return new Step(text(json.path("label")), json.path("formula").asText());
    }

    private static FirstDifference firstDifference(JsonNode json) {
        if (!json.isObject()) return null;
        return new FirstDifference(
                json.path("output").asText(),
                list(json.path("index"), JsonNode::asInt),
                number(json.path("expected")),
                number(json.path("actual")));
    }

    private static Misconception misconception(JsonNode json) {
        if (!json.isObject()) return null;
        boolean old = json.path("hints").isEmpty(); // before hints had sections
        return new Misconception(old ? List.of(hint(json)) : list(json.path("hints"), ReportReader::hint));
    }

    private static Hint hint(JsonNode json) {
        return new Hint(
                json.path("id").asText(),
                text(json.path("message")),
                json.path("section").asText(null),
                text(json.path("description")));
    }

    private static Diagnostic diagnostic(JsonNode json) {
        return new Diagnostic(
                json.path("line").asInt(),
                json.path("column").asInt(),
                json.path("message").asText());
    }

    private static Budget budget(JsonNode json) {
        return json.isObject()
                ? new Budget(json.path("used").asLong(), json.path("limit").asLong())
                : null;
    }

    private static LocalizedText text(JsonNode json) {
        if (!json.isObject()) return null;
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (json.has(language.tag()))
                texts.put(language, json.path(language.tag()).asText());
        }
        return new LocalizedText(texts);
    }

    private static double number(JsonNode json) {
        return json.isTextual() ? Double.parseDouble(json.asText()) : json.asDouble();
    }

    private static <T> List<T> list(JsonNode json, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>();
        json.forEach(one -> items.add(item.apply(one)));
        return List.copyOf(items);
    }
}
