package normbook.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import normbook.language.Language;
import normbook.language.LocalizedText;

/** The words for each misconception of each exercise: {@code misconceptions.json}. Grader side. */
final class MisconceptionBank {
    private static final Map<String, Map<String, Misconception>> BY_EXERCISE = read();

    private MisconceptionBank() {}

    static Misconception get(String slug, String id) {
        Misconception found = BY_EXERCISE.getOrDefault(slug, Map.of()).get(id);
        if (found == null) throw new NoSuchElementException("misconceptions.json has no " + id + " for " + slug);
        return found;
    }

    /** Ids by exercise. */
    static Map<String, Map<String, Misconception>> all() {
        return BY_EXERCISE;
    }

    private static Map<String, Map<String, Misconception>> read() {
        Map<String, Map<String, Misconception>> all = new HashMap<>();
        try (InputStream in = MisconceptionBank.class.getResourceAsStream("misconceptions.json")) {
            for (JsonNode entry : new ObjectMapper().readTree(in).get("misconceptions")) {
                Misconception misconception = misconception(entry);
                for (JsonNode slug : entry.get("exercises")) {
                    all.computeIfAbsent(slug.asText(), key -> new HashMap<>())
                            .merge(misconception.id(), misconception, MisconceptionBank::twice);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Misconception twice(Misconception first, Misconception second) {
        throw new IllegalStateException("misconceptions.json has " + first.id() + " twice for one exercise");
    }

    private static Misconception misconception(JsonNode entry) {
        return new Misconception(
                entry.get("id").asText(),
                text(entry.get("hint")),
                text(entry.get("description")),
                entry.get("lesson").asText(null));
    }

    private static LocalizedText text(JsonNode entry) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, entry.get(language.tag()).asText());
        }
        return new LocalizedText(texts);
    }
}
