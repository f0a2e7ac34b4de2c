package normbook.account;

import io.javalin.http.Context;
import java.util.HashMap;
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

    void showAccount(Context ctx, String username) {
        Map<String, Object> model = new HashMap<>();
        model.put("username", username);
        views.render(ctx, "account/show", model);
    }

    private static Map<String, Object> model(Context ctx, String error, Credentials credentials) {
        Map<String, Object> model = new HashMap<>();
        Messages messages = Messages.of(Preferences.of(ctx).language());
        model.put("error", error == null ? null : messages.text(error, Passwords.MIN_LENGTH));
        model.put("username", credentials.username());
        model.put("displayName", credentials.displayName());
        boolean posted = ctx.method().name().equals("POST");
        model.put("back", LocalPath.orHome(posted ? Form.of(ctx).text("back") : ctx.queryParam("back")));
        return model;
    }
}
