package normbook.content.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ids of headings within one page, as GitHub makes them: words joined by hyphens, Chinese kept, each one once. */
public final class Anchors {
    private final Set<String> taken = new HashSet<>();
    /** The number to try next, so that a thousand headings alike do not take a million tries. */
    private final Map<String, Integer> next = new HashMap<>();

    public String anchor(String heading) {
        String slug = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
        String base = slug.isEmpty() ? "section" : slug;
        String id = base;
        for (int i = next.getOrDefault(base, 1); !taken.add(id); i++) {
            id = base + "-" + i;
            next.put(base, i + 1);
        }
        return id;
    }
}
