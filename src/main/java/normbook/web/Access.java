package normbook.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** May this visitor use this route, and did one of our pages send the request? Asked before every handler. */
final class Access {
    private final Views views;
    private final WebServer.Authenticator authenticator;

    Access(Views views, WebServer.Authenticator authenticator) {
        this.views = views;
        this.authenticator = authenticator;
    }

    /** A route whose author forgot the role would be open to everybody or to nobody: such a server does not start. */
    static void requireRoles(List<ParsedEndpoint> endpoints) {
        for (ParsedEndpoint parsed : endpoints) {
            Endpoint endpoint = parsed.endpoint;
            if (endpoint.method.isHttpMethod() && roles(endpoint).size() != 1) {
                throw new IllegalStateException(
                        "the route " + endpoint.method + " " + endpoint.path + " needs exactly one role");
            }
        }
    }

    static List<WebServer.Route> routes(List<ParsedEndpoint> endpoints) {
        return endpoints.stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> new WebServer.Route(endpoint.method.name(), endpoint.path, (Role)
                        roles(endpoint).iterator().next()))
                .toList();
    }

    void admit(Context ctx) {
        Role required = (Role) ctx.routeRoles().iterator().next();
        // Who it is matters only then: a page that all readers share needs no look into the database.
        if (required != Role.ANYONE && !Visitor.of(ctx).role().includes(required)) {
            refuse(ctx);
            return;
        }
        if (ctx.method().name().equals("GET")) return;
        if (isFromAnotherSite(ctx)) throw new RequestException(403, "web.error.other-site");
        if (!authenticator.sentByOurPage(ctx)) answerWithoutToken(ctx);
    }

    private static void refuse(Context ctx) {
        boolean page = ctx.method().name().equals("GET") && !ctx.path().startsWith("/api/");
        if (!page || Visitor.of(ctx).role().includes(Role.LEARNER)) {
            throw new RequestException(403, "web.error.not-allowed");
        }
        String back = URLEncoder.encode(ctx.path(), StandardCharsets.UTF_8);
        ctx.redirect("/account/sign-in?back=" + back, HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    /** Browsers say so themselves, and no page can make them lie. */
    private static boolean isFromAnotherSite(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** What could not have worked anyway is told why; what was typed into a form is offered again. */
    private void answerWithoutToken(Context ctx) {
        boolean api = ctx.path().startsWith("/api/");
        if (api && !ctx.isJson()) throw new RequestException(415, "web.error.not-json");
        if (api) throw new RequestException(403, "web.error.api-token");
        if (ctx.isMultipartFormData()) throw new RequestException(403, "web.error.token");
        if (!api && ctx.contentType() != null && !ctx.isFormUrlencoded()) {
            throw new RequestException(415, "web.error.not-a-form");
        }
        Resubmission.offer(ctx, views);
    }

    private static Set<RouteRole> roles(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles == null ? Set.of() : roles.getRoles();
    }
}
