package normbook.account;

import java.util.Optional;
import java.util.regex.Pattern;
import normbook.web.Form;

/** What somebody typed to make an account, and what is wrong with it. */
record Credentials(String username, String displayName, String password) {
    static final Credentials NONE = new Credentials("", "", "");

    /** Letters may carry marks: no Hindi or Thai name could be written without. */
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-][\\p{L}\\p{M}\\p{N}._@+-]+");

    private static final int MAX_USERNAME = 64;
    private static final int MAX_DISPLAY_NAME = 100;
    /** Control characters, and those that turn the direction of the text around the name. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    static Credentials of(Form form) {
        String username = form.text("username").strip();
        String displayName = form.text("displayName").strip();
        return new Credentials(username, displayName.isEmpty() ? username : displayName, form.text("password"));
    }

    /** The key of the sentence that says what to change, if anything. */
    Optional<String> problem() {
        if (!isUsername()) return Optional.of("account.error.username");
        if (displayName.length() > MAX_DISPLAY_NAME
                || INVISIBLE.matcher(displayName).find()) {
            return Optional.of("account.error.display-name");
        }
        return passwordProblem(password);
    }

    static Optional<String> passwordProblem(String password) {
        if (password.length() < Passwords.MIN_LENGTH) return Optional.of("account.error.password-short");
        if (password.length() > Passwords.MAX_LENGTH) return Optional.of("account.error.password-long");
        return Optional.empty();
    }

    /** Asked of the form that is stored: one typed character may become eighteen, or two that are not allowed. */
    private boolean isUsername() {
        if (username.length() > MAX_USERNAME) return false;
        String stored = AccountRepository.normalised(username);
        return stored.length() <= MAX_USERNAME && USERNAME.matcher(stored).matches();
    }
}
