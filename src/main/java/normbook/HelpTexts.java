package normbook;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import normbook.language.Language;
import normbook.language.Messages;

/** The help of the commands, from the message files. */
final class HelpTexts extends ResourceBundle {
    private final Messages messages;

    HelpTexts(Language language) {
        this.messages = Messages.of(language);
    }

    @Override
    protected Object handleGetObject(String key) {
        if (key.equals("app.settings")) return settings();
        return messages.keys().contains(key) ? messages.text(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys());
    }

    private String settings() {
        StringBuilder text = new StringBuilder(messages.text("app.settings.title"));
        Settings.DEFAULTS.forEach((variable, value) -> text.append("%n  ")
                .append(variable)
                .append(value.isEmpty() ? "" : "=" + value)
                .append("%n      ")
                .append(messages.text("app.settings." + variable)));
        return text.toString();
    }
}
