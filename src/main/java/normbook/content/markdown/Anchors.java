package normbook.content.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Ids of headings within one page, as GitHub makes them: words joined by hyphens, Chinese kept, each one once. */
public final class Anchors {
    private final Set<String> taken = new HashSet<>();

    public String anchor(String heading) {
        String slug = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
        String base = slug.isEmpty() ? "section" : slug;
        String id = base;
        for (int i = 1; !taken.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
