package normbook.lesson;

import java.time.Instant;
import normbook.web.Hash;
import org.jdbi.v3.core.Handle;

/** Lessons in SQL, every revision that was ever imported. */
final class LessonRepository {
    private static final int MAX_TITLE = 500;
    private static final int MAX_WEIGHT = 50;

    void retireAll(Handle handle) {
        handle.execute("update lessons set is_current = false");
    }

    /** Makes this text the current revision; the same text as before stays the same version. */
    void publish(Handle handle, Lesson lesson, Instant now) {
        String hash = Hash.of(lesson.text());
        int same = handle.execute(
                "update lessons set is_current = true, title = ?, weight = ? where slug = ? and source_hash = ?"
                        + " and version = (select max(version) from lessons newest where newest.slug = lessons.slug)",
                shortened(lesson.title(), MAX_TITLE),
                shortened(lesson.weight(), MAX_WEIGHT),
                lesson.slug(),
                hash);
        if (same > 0) return;
        handle.createUpdate("insert into lessons (slug, version, title, weight, source, source_hash, is_current,"
                        + " imported_at) values (:slug, (select coalesce(max(version), 0) + 1 from lessons where"
                        + " slug = :slug), :title, :weight, :source, :hash, true, :now)")
                .bind("slug", lesson.slug())
                .bind("title", shortened(lesson.title(), MAX_TITLE))
                .bind("weight", shortened(lesson.weight(), MAX_WEIGHT))
                .bind("source", lesson.text())
                .bind("hash", hash)
                .bind("now", now)
                .execute();
    }

    /** The whole text is in the source; a line that an author forgot to end must not stop the start. */
    private static String shortened(String text, int max) {
        return text == null || text.length() <= max ? text : text.substring(0, max);
    }
}
