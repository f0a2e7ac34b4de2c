package normbook.gradebook;

import java.util.Collection;
import java.util.List;
import normbook.language.Language;
import org.jdbi.v3.core.Handle;

/** One kind of activities of the course that is published now. */
interface Activities {
    /** In the order of the course. */
    List<Activity> list(Language language);

    /** The best of each account for each of them that it has tried. */
    List<Result> results(Handle handle, Collection<Long> accounts);

    /** Oldest first. */
    List<Attempt> attempts(Handle handle, long account, String slug, Language language);
}
