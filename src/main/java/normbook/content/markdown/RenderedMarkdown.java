package normbook.content.markdown;

import java.util.List;
import normbook.content.Problem;

/** @param hasMath whether the page needs the style sheet and the script for formulas */
public record RenderedMarkdown(String html, List<OutlineEntry> outline, boolean hasMath, List<Problem> problems) {}
