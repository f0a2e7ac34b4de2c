package normbook.content.markdown;

import java.util.List;
import normbook.content.SourceText;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The dialect: CommonMark with tables, strikethrough, bare links, formulas and shortcodes. */
public final class MarkdownParser {
    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

    private static final int MAX_NESTING = 50;

    private MarkdownParser() {}

    /** A parser per text, since formulas and shortcodes look ahead in it. */
    public static Node parse(SourceText source) {
        Node document = Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING)
                .customBlockParserFactory(new ShortcodeParser.Factory(source))
                .customBlockParserFactory(new MathBlockParser.Factory(source))
                .customInlineContentParserFactory(new MathInlineParser.Factory())
                .customInlineContentParserFactory(new ShortcodeInline.Factory())
                .build()
                .parse(source.text());
        document.accept(new StrayTags());
        FigureBlock.findIn(document);
        return document;
    }
}
