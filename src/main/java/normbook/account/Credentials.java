package normbook.account;

import java.util.Optional;
import java.util.regex.Pattern;
import normbook.web.Form;

/** What somebody typed to make an account, and what is wrong with it. */
record Credentials(String username, String displayName, String password) {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,64}");
    private static final int MAX_DISPLAY_NAME = 100;

    static Credentials of(Form form) {
        String username = form.text("username").strip();
        String displayName = form.text("displayName").strip();
        return new Credentials(username, displayName.isEmpty() ? username : displayName, form.text("password"));
    }

    /** The key of the sentence that says what to change, if anything. */
    Optional<String> problem() {
        if (!USERNAME.matcher(username).matches()) return Optional.of("account.error.username");
        if (displayName.length() > MAX_DISPLAY_NAME || displayName.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("account.error.display-name");
        }
        if (password.length() < Passwords.MIN_LENGTH) return Optional.of("account.error.password-short");
        if (password.length() > Passwords.MAX_LENGTH) return Optional.of("account.error.password-long");
        return Optional.empty();
    }
}
