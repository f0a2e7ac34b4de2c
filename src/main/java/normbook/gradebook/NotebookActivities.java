package normbook.gradebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.language.Language;
import normbook.notebook.NotebookCatalog;
import normbook.notebook.NotebookRepository;
import org.jdbi.v3.core.Handle;

/** Notebooks that are handed in: the best submission. */
record NotebookActivities(NotebookCatalog notebooks, NotebookRepository submissions) implements Activities {
    static final String KIND = "notebook";

    @Override
    public List<Activity> list(Language language) {
        return notebooks.assignments().stream()
                .map(row -> new Activity(KIND, row.slug(), row.title(), row.lang()))
                .toList();
    }

    @Override
    public Map<String, Result> results(Handle handle, long account) {
        Map<String, Result> best = new HashMap<>();
        submissions
                .listScored(handle, account)
                .forEach(each ->
                        best.merge(KIND + "/" + each.template(), Result.of(each.share(), each.at()), Result::or));
        return best;
    }

    @Override
    public List<Attempt> attempts(Handle handle, long account, String slug, Language language) {
        return submissions.listHandedIn(handle, account, slug).stream()
                .map(each -> new Attempt(each.at(), null, each.source(), each.share()))
                .toList();
    }
}
