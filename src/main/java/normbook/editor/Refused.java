package normbook.editor;

import io.javalin.http.Context;
import java.util.Map;

/**
 * A form of a page that changed nothing: why, and what was typed into it, which the page then offers again.
 *
 * @param form add, trial, publish or picture: where in the page the sentence stands
 */
record Refused(String form, String sentence, Map<String, String> typed) {
    private static final String ATTRIBUTE = "editor.refused";

    /** A page that forms of other addresses stand in. */
    @FunctionalInterface
    interface Pages {
        void show(Context ctx, EditableFile file);
    }

    void attachTo(Context ctx, int status) {
        ctx.status(status);
        ctx.attribute(ATTRIBUTE, this);
    }

    /** What the page being shown has to say, or null. */
    static Refused of(Context ctx) {
        return ctx.attribute(ATTRIBUTE);
    }

    /** Empty where nothing was. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean concerns(String form) {
        return form().equals(form);
    }
}
