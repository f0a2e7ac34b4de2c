package normbook.web;

import java.nio.file.Path;
import java.util.Locale;
import normbook.language.Messages;
import normbook.web.SamplePages.Page;
import normbook.web.SamplePages.Sample;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Renders a sample page from the working copy. */
final class SampleViews {
    static final Assets ASSETS = Assets.fromFolder(Path.of("static"));

    private static final TemplateEngine ENGINE = engine();

    private SampleViews() {}

    static String render(Sample sample) {
        Context context = new Context(Locale.ROOT, sample.model());
        context.setVariable("assets", ASSETS);
        return ENGINE.process(sample.template(), context);
    }

    private static TemplateEngine engine() {
        FileTemplateResolver files = new FileTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCacheable(System.getProperty("dev") == null);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new SampleMessages());
        return engine;
    }

    private static final class SampleMessages extends AbstractMessageResolver {
        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            Page page = (Page) context.getVariable("page");
            return Messages.of(page.language()).text(key, arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            return null;
        }
    }
}
