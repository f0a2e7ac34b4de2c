package normbook.account;

import com.fasterxml.jackson.databind.JsonNode;

/** The files of an account's export. */
public interface ExportedFiles {
    /** @param name such as {@code quiz-attempts.json}; a name that is there already gets a number */
    void add(String name, JsonNode content);
}
