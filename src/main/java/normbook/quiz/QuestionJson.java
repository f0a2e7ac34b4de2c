package normbook.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import normbook.language.Language;
import normbook.language.LocalizedText;

/** A question as it stands in the database, so that an old attempt can be shown with what was asked then. */
final class QuestionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionJson() {}

    /** The same question always gives the same text: its hash tells whether an author has changed it. */
    static String write(Question question) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "prompt", question.prompt());
        if (question instanceof Question.Open open) {
            put(node, "answer", open.answer());
        } else if (question instanceof Question.Choices choices) {
            ArrayNode array = node.putArray("choices");
            for (Question.Choice choice : choices.choices()) {
                ObjectNode item = array.addObject().put("id", choice.id()).put("correct", choice.correct());
                put(item, "text", choice.text());
                put(item, "explanation", choice.explanation());
            }
        } else if (question instanceof Question.Numeric numeric) {
            node.put("answer", numeric.answer()).put("tolerance", numeric.tolerance());
            put(node, "explanation", numeric.explanation());
            ArrayNode array = node.putArray("mistakes");
            for (Question.Mistake mistake : numeric.mistakes()) {
                ObjectNode item =
                        array.addObject().put("value", mistake.value()).put("tolerance", mistake.tolerance());
                put(item, "explanation", mistake.explanation());
            }
        }
        return node.toString();
    }

    static Question read(String id, String type, String definition) {
        try {
            return read(id, type, JSON.readTree(definition));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("question " + id + " is damaged in the database", e);
        }
    }

    private static Question read(String id, String type, JsonNode node) {
        return switch (type) {
            case "open" -> new Question.Open(id, text(node, "prompt"), text(node, "answer"));
            case "numeric" ->
                new Question.Numeric(
                        id,
                        text(node, "prompt"),
                        node.get("answer").asDouble(),
                        node.get("tolerance").asDouble(),
                        text(node, "explanation"),
                        mistakes(node));
            default -> new Question.Choices(id, text(node, "prompt"), type, choices(node));
        };
    }

    private static List<Question.Choice> choices(JsonNode node) {
        List<Question.Choice> choices = new ArrayList<>();
        for (JsonNode item : node.get("choices")) {
            choices.add(new Question.Choice(
                    item.get("id").asText(),
                    text(item, "text"),
                    item.get("correct").asBoolean(),
                    text(item, "explanation")));
        }
        return choices;
    }

    private static List<Question.Mistake> mistakes(JsonNode node) {
        List<Question.Mistake> mistakes = new ArrayList<>();
        for (JsonNode item : node.get("mistakes")) {
            mistakes.add(new Question.Mistake(
                    item.get("value").asDouble(), item.get("tolerance").asDouble(), text(item, "explanation")));
        }
        return mistakes;
    }

    private static void put(ObjectNode node, String name, LocalizedText text) {
        if (text == null) return;
        ObjectNode languages = node.putObject(name);
        for (Language language : Language.values()) {
            if (text.texts().containsKey(language)) {
                languages.put(language.tag(), text.texts().get(language));
            }
        }
    }

    private static LocalizedText text(JsonNode node, String name) {
        JsonNode languages = node.get(name);
        if (languages == null) return null;
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (languages.has(language.tag()))
                texts.put(language, languages.get(language.tag()).asText());
        }
        return new LocalizedText(texts);
    }
}
