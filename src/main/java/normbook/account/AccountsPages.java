package normbook.account;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.language.Messages;
import normbook.web.Preferences;
import normbook.web.Role;
import normbook.web.Views;

/** The administrators' pages. */
record AccountsPages(Views views) {
    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role.includes(Role.LEARNER))
            .map(Role::word)
            .toList();

    public record Row(long id, String username, String displayName, String role) {
        static Row of(Account account) {
            return new Row(
                    account.id(),
                    account.username(),
                    account.displayName(),
                    account.role().word());
        }
    }

    record Found(String part, int page, boolean more, List<Account> accounts) {}

    void index(Context ctx, Found found) {
        Map<String, Object> model = new HashMap<>();
        model.put("query", found.part());
        model.put("number", found.page());
        model.put("more", found.more());
        model.put("accounts", found.accounts().stream().map(Row::of).toList());
        views.render(ctx, "account/index", model);
    }

    /**
     * @param abandoned titles of classes that nobody else teaches
     * @param error the key of a sentence, or null
     * @param link to be handed on, or null
     */
    void show(Context ctx, Account account, List<String> abandoned, String error, String link) {
        Map<String, Object> model = new HashMap<>();
        model.put("abandoned", abandoned);
        Messages messages = Messages.of(Preferences.of(ctx).language());
        model.put("error", error == null ? null : messages.text(error));
        model.put("link", link);
        model.put("days", People.FORGOTTEN.toDays());
        model.put("account", Row.of(account));
        model.put("roles", ROLES);
        views.render(ctx, "account/manage", model);
    }
}
