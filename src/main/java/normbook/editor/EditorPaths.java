package normbook.editor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the editor's pages. */
final class EditorPaths {
    static final String INDEX = "/desk/edit";
    static final String FILE = INDEX + "/file";
    static final String NEW = INDEX + "/new";
    static final String ADD = INDEX + "/add";
    static final String PLACE = INDEX + "/place";
    static final String DELETE = INDEX + "/delete";
    static final String PICTURE = INDEX + "/picture";
    static final String DELETED = INDEX + "/deleted";
    static final String STATE = INDEX + "/state";
    static final String REVISIONS = INDEX + "/revisions";
    static final String RESTORE = INDEX + "/restore";
    static final String EXERCISE = INDEX + "/exercise";
    static final String API = "/api/desk/edit";

    private EditorPaths() {}

    /** An exercise has a page of its own above its files. */
    static String of(EditableFile file) {
        return file.kind() == EditableFile.Kind.EXERCISE ? EXERCISE + "?slug=" + escaped(file.slug()) : file(file);
    }

    static String file(EditableFile file) {
        return FILE + "?path=" + escaped(file.path().toString());
    }

    static String revisions(EditableFile file) {
        return REVISIONS + "?path=" + escaped(file.path().toString());
    }

    static String place(EditableFile file) {
        return PLACE + "?path=" + escaped(file.path().toString());
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
