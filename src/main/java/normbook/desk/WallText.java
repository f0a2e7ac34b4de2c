package normbook.desk;

import java.util.Locale;
import normbook.language.Messages;
import normbook.sandbox.Wall;

/**
 * A wall of the sandbox in the reader's language. The sandbox speaks English; a wall or reason that the message files do
 * not know yet is better in English than unsaid.
 */
public record WallText(Messages messages, Wall wall) {

    public String name() {
        return translated("web.desk.wall.", wall.name());
    }

    public String reason() {
        return translated("web.desk.reason.", wall.why());
    }

    private String translated(String prefix, String english) {
        String key = prefix + english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return messages.keys().contains(key) ? messages.text(key) : english;
    }
}
