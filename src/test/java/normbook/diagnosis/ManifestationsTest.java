package normbook.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The variants against the wrong outputs that the bank was computed with. */
class ManifestationsTest {
    private static final Path FIXTURE = Path.of("src/test/resources/diagnosis/manifestations.json");

    static Stream<JsonNode> manifestations() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        new ObjectMapper().readTree(FIXTURE.toFile()).get("manifestations").forEach(all::add);
        return all.stream();
    }

    static Stream<JsonNode> byValues() throws IOException {
        return manifestations().filter(one -> one.get("match").asText().equals("values"));
    }

    @ParameterizedTest
    @MethodSource("byValues")
    void aFormOfTheMisconceptionGivesTheWrongOutputs(JsonNode manifestation) {
        GoldenCalls calls = GoldenCalls.of(
                manifestation.get("exercise").asText(),
                manifestation.get("case").asText());
        String id = manifestation.get("id").asText();
        List<String> differences = new ArrayList<>();
        String slug = slug(calls, id);
        for (Variant variant : Subject.find(slug).orElseThrow().variants()) {
            if (!variant.id().equals(id)) continue;
            String difference = difference(manifestation, calls, calls.outputs(slug, variant.changed()));
            if (difference.isEmpty()) return;
            differences.add(difference);
        }
        fail(id + " of " + slug + ": " + differences);
    }

    /** The file of conv2d holds both exercises. */
    private static String slug(GoldenCalls calls, String id) {
        boolean forward = id.startsWith("nchw") && !id.equals("nchw-bessel-uses-n");
        return forward ? "batch-norm-conv2d" : calls.slug();
    }

    private static String difference(JsonNode manifestation, GoldenCalls calls, Map<String, double[]> outputs) {
        StringBuilder difference = new StringBuilder();
        manifestation.get("wrong_outputs").fields().forEachRemaining(entry -> {
            double[] wrong = GoldenCalls.numbers(entry.getValue().get("data"));
            double[] tolerance = tolerance(calls, entry.getKey(), wrong);
            difference.append(compared(entry.getKey(), outputs.get(entry.getKey()), wrong, tolerance));
        });
        for (JsonNode name : manifestation.get("outputs_as_expected")) {
            if (name.asText().startsWith("batch_")) continue; // no exercise gives them back beside y
            double[] expected = calls.expected(name.asText());
            difference.append(
                    compared(name.asText(), outputs.get(name.asText()), expected, calls.tolerance(name.asText())));
        }
        return difference.toString();
    }

    private static double[] tolerance(GoldenCalls calls, String output, double[] wrong) {
        return Closeness.ofSameMistake(wrong, calls.tolerance(output));
    }

    private static String compared(String name, double[] actual, double[] wanted, double[] tolerance) {
        if (actual == null || actual.length != wanted.length) return name + " is not there. ";
        for (int i = 0; i < actual.length; i++) {
            if (!Closeness.within(actual[i], wanted[i], tolerance[i])) {
                return name + "[" + i + "] is " + actual[i] + ", not " + wanted[i] + ". ";
            }
        }
        return "";
    }

    @Test
    void everyMisconceptionOfTheBankHasAVariantAndEveryVariantWords() throws IOException {
        Set<String> inBank = new HashSet<>();
        manifestations().forEach(one -> inBank.add(one.get("id").asText()));
        assertEquals(51, inBank.size());
        MisconceptionBank.all().forEach((slug, words) -> {
            Set<String> ids = new HashSet<>();
            Subject.find(slug).orElseThrow().variants().forEach(variant -> ids.add(variant.id()));
            assertEquals(ids, words.keySet(), slug);
            inBank.removeAll(ids);
        });
        assertEquals(Set.of(), inBank);
    }
}
