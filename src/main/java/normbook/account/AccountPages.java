package normbook.account;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.language.Messages;
import normbook.web.Form;
import normbook.web.LocalPath;
import normbook.web.Preferences;
import normbook.web.Views;

/** The forms to sign in and to make an account, empty or with what was typed and what is wrong with it. */
final class AccountPages {
    private final Views views;

    AccountPages(Views views) {
        this.views = views;
    }

    /** @param error the key of the sentence above the form, or null */
    void showSignIn(Context ctx, String error, String username) {
        views.render(ctx, "account/sign_in", model(ctx, error, new Credentials(username, "", "")));
    }

    void showSignUp(Context ctx, String error, Credentials credentials) {
        views.render(ctx, "account/sign_up", model(ctx, error, credentials));
    }

    void showSetup(Context ctx, String error, Credentials credentials, String token) {
        Map<String, Object> model = model(ctx, error, credentials);
        model.put("token", token);
        views.render(ctx, "account/setup", model);
    }

    /**
     * @param account null for a reader without one
     * @param error the key of the sentence above the form for a new password, or null
     * @param changed what has just been changed, or null
     */
    void showAccount(Context ctx, Account account, String error, String changed) {
        Map<String, Object> model = new HashMap<>();
        model.put("username", account == null ? null : account.username());
        model.put("role", account == null ? null : account.role().word());
        model.put("error", sentence(ctx, error));
        model.put("changed", "password".equals(changed));
        views.render(ctx, "account/show", model);
    }

    /** @param abandoned titles of what nobody would look after without the account */
    void showDelete(Context ctx, Account account, List<String> abandoned, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("username", account.username());
        model.put("abandoned", abandoned);
        model.put("error", sentence(ctx, error));
        views.render(ctx, "account/delete", model);
    }

    void showNewPassword(Context ctx, String error, Account account) {
        Map<String, Object> model = new HashMap<>();
        model.put("error", sentence(ctx, error));
        model.put("username", account.username());
        model.put("token", ctx.pathParam("token"));
        views.render(ctx, "account/new_password", model);
    }

    private static Map<String, Object> model(Context ctx, String error, Credentials credentials) {
        Map<String, Object> model = new HashMap<>();
        model.put("error", sentence(ctx, error));
        model.put("username", credentials.username());
        model.put("displayName", credentials.displayName());
        boolean posted = ctx.method().name().equals("POST");
        model.put("back", LocalPath.orHome(posted ? Form.of(ctx).text("back") : ctx.queryParam("back")));
        return model;
    }

    private static String sentence(Context ctx, String key) {
        Messages messages = Messages.of(Preferences.of(ctx).language());
        return key == null ? null : messages.text(key, Passwords.MIN_LENGTH);
    }
}
