package normbook.lesson;

import java.time.Instant;
import normbook.web.Hash;
import org.jdbi.v3.core.Handle;

/** Lessons in SQL, every revision that was ever imported. */
final class LessonRepository {

    void retireAll(Handle handle) {
        handle.execute("update lessons set is_current = false");
    }

    /** Makes this text the current revision; the same text as before stays the same version. */
    void publish(Handle handle, Lesson lesson, Instant now) {
        String hash = Hash.of(lesson.text());
        int same = handle.execute(
                "update lessons set is_current = true, title = ?, weight = ? where slug = ? and source_hash = ?"
                        + " and version = (select max(version) from lessons newest where newest.slug = lessons.slug)",
                lesson.title(),
                lesson.weight(),
                lesson.slug(),
                hash);
        if (same > 0) return;
        handle.createUpdate("insert into lessons (slug, version, title, weight, source, source_hash, is_current,"
                        + " imported_at) values (:slug, (select coalesce(max(version), 0) + 1 from lessons where"
                        + " slug = :slug), :title, :weight, :source, :hash, true, :now)")
                .bind("slug", lesson.slug())
                .bind("title", lesson.title())
                .bind("weight", lesson.weight())
                .bind("source", lesson.text())
                .bind("hash", hash)
                .bind("now", now)
                .execute();
    }
}
