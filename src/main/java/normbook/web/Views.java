package normbook.web;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import normbook.language.Language;
import normbook.language.Messages;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Turns a template and its model into HTML in the reader's language. */
public final class Views {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final TemplateEngine engine = new TemplateEngine();
    private final Assets assets;

    /** @param development templates are read from {@code templates/} at each request, so that an edit shows */
    public Views(Assets assets, boolean development) {
        this.assets = assets;
        AbstractConfigurableTemplateResolver resolver =
                development ? new FileTemplateResolver() : new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(!development);
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new MessagesOfTheReader());
    }

    /** Answers with a page for this visitor only: never stored by a cache. */
    public void render(Context ctx, String template, Map<String, ?> model) {
        Preferences preferences = Preferences.of(ctx);
        Visitor visitor = Visitor.of(ctx);
        String nonce = nonce();
        Page page = new Page(
                preferences.language(),
                preferences.theme(),
                ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString(),
                visitor.csrfToken().get(),
                nonce,
                visitor.accountId() == null ? null : visitor,
                true);
        String html = html(template, page, model);
        ctx.header("Content-Security-Policy", SecurityHeaders.policy(assets.importMapHash(), nonce));
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/html; charset=utf-8").result(html);
    }

    /** A page whose bytes all readers of one language and theme share. */
    public String renderShared(String template, Preferences preferences, String path, Map<String, ?> model) {
        Page page = new Page(preferences.language(), preferences.theme(), path, null, null, null, false);
        return html(template, page, model);
    }

    private String html(String template, Page page, Map<String, ?> model) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("page", page);
        variables.put("assets", assets);
        return engine.process(
                template,
                new org.thymeleaf.context.Context(
                        java.util.Locale.forLanguageTag(page.language().tag()), variables));
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** {@code #{quiz.submit}} in a template; a key without a sentence fails the page, so a test finds it. */
    private static final class MessagesOfTheReader extends AbstractMessageResolver {
        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            Language language =
                    Language.find(context.getLocale().toLanguageTag()).orElseThrow();
            return Messages.of(language).text(key, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            throw new IllegalStateException("no message " + key);
        }
    }
}
