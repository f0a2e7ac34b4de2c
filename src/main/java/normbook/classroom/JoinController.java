package normbook.classroom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import normbook.account.People;
import normbook.language.Messages;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Views;
import normbook.web.Visitor;

/**
 * {@code /classes/join}: into a class by its code or by a link. Whoever has no account is told which class it is, signs up
 * (with which a guest's work stays theirs) or in, and comes back.
 */
final class JoinController {
    private final Database database;
    private final Views views;
    private final Joining joining;

    JoinController(Database database, Views views, People people, InstantSource clock) {
        this.database = database;
        this.views = views;
        this.joining = new Joining(people, clock);
    }

    void register(RoutesConfig routes) {
        routes.get("/classes/join", this::showCode, Role.ANYONE);
        routes.post("/classes/join", this::joinByCode, Role.ANYONE);
        routes.get("/classes/join/{token}", this::showLink, Role.ANYONE);
        routes.post("/classes/join/{token}", this::joinByLink, Role.LEARNER);
    }

    private void showCode(Context ctx) {
        String code = Optional.ofNullable(ctx.queryParam("code")).orElse("");
        Optional<Classroom> found =
                code.isEmpty() ? Optional.empty() : database.read(handle -> joining.findByCode(handle, code));
        if (!code.isEmpty() && found.isEmpty()) {
            refuse(ctx, code);
            return;
        }
        show(ctx, "/classes/join", model(code, found.map(Classroom::title).orElse(null), null));
    }

    private void joinByCode(Context ctx) {
        String code = Form.of(ctx).text("code");
        if (!isSignedIn(ctx) || !Form.of(ctx).text("told").equals("true")) {
            // The page of the code says which class it is, who sees what there, and how to get an account.
            boolean known =
                    database.read(handle -> joining.findByCode(handle, code)).isPresent();
            if (known) ctx.redirect("/classes/join?code=" + JoinCode.normalised(code), HttpStatus.SEE_OTHER);
            else refuse(ctx, code);
            return;
        }
        Optional<Classroom> joined = database.write(handle -> joining.joinByCode(handle, Visitor.of(ctx), code));
        if (joined.isPresent()) ctx.redirect("/classes/" + joined.get().id(), HttpStatus.SEE_OTHER);
        else refuse(ctx, code);
    }

    private void refuse(Context ctx, String code) {
        ctx.status(404);
        Messages messages = Messages.of(Preferences.of(ctx).language());
        show(ctx, "/classes/join", model(code, null, messages.text("classroom.error.code")));
    }

    private void showLink(Context ctx) {
        Joining.Offer offer = database.read(handle -> joining.findOffer(handle, ctx.pathParam("token")))
                .orElseThrow(JoinController::gone);
        Map<String, Object> model = model("", offer.classroom().title(), null);
        model.put("role", offer.invitation().role().word());
        show(ctx, "/classes/join/" + ctx.pathParam("token"), model);
    }

    private void joinByLink(Context ctx) {
        Classroom joined = database.write(handle -> joining.joinByLink(handle, Visitor.of(ctx), ctx.pathParam("token")))
                .orElseThrow(JoinController::gone);
        ctx.redirect("/classes/" + joined.id(), HttpStatus.SEE_OTHER);
    }

    private static Map<String, Object> model(String code, String title, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("code", code);
        model.put("className", title);
        model.put("role", null);
        model.put("error", error);
        return model;
    }

    private void show(Context ctx, String action, Map<String, Object> model) {
        String code = JoinCode.normalised((String) model.get("code"));
        model.put("action", action);
        model.put("back", code.isEmpty() ? action : action + "?code=" + code.replaceAll("[^A-Z]", ""));
        model.put("signedIn", isSignedIn(ctx));
        views.render(ctx, "classroom/join", model);
    }

    private static boolean isSignedIn(Context ctx) {
        return Visitor.of(ctx).role().includes(Role.LEARNER);
    }

    private static RequestException gone() {
        return new RequestException(404, "classroom.error.link");
    }
}
