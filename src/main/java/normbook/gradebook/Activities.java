package normbook.gradebook;

import java.util.List;
import java.util.Map;
import normbook.language.Language;
import org.jdbi.v3.core.Handle;

/** One kind of activities of the course that is published now. */
interface Activities {
    /** In the order of the course. */
    List<Activity> list(Language language);

    /** The best of an account for each of them that it has tried, by {@link Activity#key}. */
    Map<String, Result> results(Handle handle, long account);

    /** Oldest first. */
    List<Attempt> attempts(Handle handle, long account, String slug, Language language);
}
