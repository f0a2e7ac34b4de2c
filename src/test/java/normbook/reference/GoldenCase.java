package normbook.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One case of a golden file; the schema is in src/test/resources/goldens/README.md. */
record GoldenCase(String id, JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<GoldenCase> readAll(Path folder) throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode json : MAPPER.readTree(Files.readString(file)).path("cases")) {
                    cases.add(new GoldenCase(json.path("id").asText(), json));
                }
            }
        }
        return cases;
    }

    String op() {
        return json.path("op").asText();
    }

    Conditioning conditioning() {
        return json.path("numerics").asText().equals("ordinary") ? Conditioning.ORDINARY : Conditioning.ILL_CONDITIONED;
    }

    boolean has(String input) {
        return json.path("inputs").has(input);
    }

    Tensor input(String name) {
        return tensor(json.path("inputs").path(name));
    }

    /** Null where the case has no such input. */
    double[] vector(String name) {
        return has(name) ? input(name).data() : null;
    }

    Affine affine() {
        return new Affine(vector("gamma"), vector("beta"));
    }

    JsonNode parameter(String name) {
        return json.path("params").path(name);
    }

    double eps() {
        return parameter("eps").asDouble();
    }

    List<String> outputs() {
        List<String> names = new ArrayList<>();
        json.path("expected").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Bounded expected(String name) {
        JsonNode tensor = json.path("expected").path(name);
        return new Bounded(tensor(tensor), numbers(tensor.path("abs_tol")));
    }

    private static Tensor tensor(JsonNode json) {
        int[] shape = new int[json.path("shape").size()];
        for (int i = 0; i < shape.length; i++)
            shape[i] = json.path("shape").get(i).asInt();
        return new Tensor(shape, numbers(json.path("data")));
    }

    private static double[] numbers(JsonNode json) {
        double[] numbers = new double[json.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = json.get(i).asDouble();
        return numbers;
    }

    @Override
    public String toString() {
        return id;
    }
}
