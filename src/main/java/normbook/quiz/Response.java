package normbook.quiz;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import normbook.web.RequestException;

/** What a learner sent for a question, checked against the kind of question it is. */
public record Response(List<String> values) {
    static final int MAX_LENGTH = 20_000;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    public Response {
        values = List.copyOf(values);
    }

    /** @throws RequestException 422 with a sentence when this cannot be an answer to the question */
    static Response to(Question question, List<String> values) {
        if (question instanceof Question.Choices choices) {
            Response response = new Response(values.stream().distinct().toList());
            response.checkChoices(choices);
            return response;
        }
        // A browser sends line ends as CR LF and counts them as one character.
        Response response = new Response(values.stream()
                .limit(1)
                .map(value -> value.replace("\r\n", "\n"))
                .toList());
        response.checkText();
        if (question instanceof Question.Numeric) response.number();
        return response;
    }

    boolean selected(String choiceId) {
        return values.contains(choiceId);
    }

    String text() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** A decimal number or a fraction such as {@code 1/3}, in full-width digits too. */
    double number() {
        String text = halfWidth(text()).replace('−', '-').replace(" ", "").strip();
        String[] parts = text.split("/", -1);
        if (text.length() > 60 || parts.length > 2) throw notANumber();
        double number = decimal(parts[0]);
        if (parts.length == 2) number /= decimal(parts[1]);
        if (!Double.isFinite(number)) throw notANumber();
        return number;
    }

    /** What a Chinese keyboard writes; not NFKC, which makes 52 of 5². */
    private static String halfWidth(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            boolean wide = c >= '！' && c <= '～';
            narrow.append(wide ? (char) (c - '！' + '!') : c == '\u3000' ? ' ' : c);
        }
        return narrow.toString();
    }

    private double decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) throw notANumber();
        return Double.parseDouble(text);
    }

    private RequestException notANumber() {
        String shown = text().length() > 40 ? text().substring(0, 40) + "…" : text();
        return new RequestException(422, "quiz.error.not-a-number", shown);
    }

    private void checkChoices(Question.Choices question) {
        Set<String> known =
                Set.copyOf(question.choices().stream().map(Question.Choice::id).toList());
        boolean tooMany = values.size() > (question.type().equals("multiple") ? known.size() : 1);
        if (values.isEmpty()) throw new RequestException(422, "quiz.error.nothing-chosen");
        if (tooMany || !known.containsAll(values)) throw new RequestException(422, "quiz.error.unknown-choice");
    }

    private void checkText() {
        if (text().isBlank()) throw new RequestException(422, "quiz.error.empty");
        if (text().length() > MAX_LENGTH) {
            throw new RequestException(422, "quiz.error.too-long", text().length(), MAX_LENGTH);
        }
    }
}
