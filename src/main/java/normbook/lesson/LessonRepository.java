package normbook.lesson;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.web.Hash;
import org.jdbi.v3.core.Handle;

/** The texts of lessons in SQL, every revision that was ever imported. */
final class LessonRepository {
    private static final int MAX_TITLE = 500;
    private static final int MAX_WEIGHT = 50;

    private record Key(String slug, String language) {}

    /** The newest version of a text. */
    private record Newest(int version, String title, String weight, String hash, boolean current) {}

    /** Makes these the current revisions and no other; the same text as before stays the same version. */
    void replace(Handle handle, List<Lesson> lessons, Instant now) {
        Map<Key, Newest> stored = newest(handle);
        for (Lesson lesson : lessons) {
            for (LessonText text : lesson.texts()) {
                Key key = new Key(lesson.slug(), text.language().tag());
                publish(handle, key, text, stored.remove(key), now);
            }
        }
        stored.forEach((key, newest) -> {
            if (newest.current()) retire(handle, key);
        });
    }

    private static void publish(Handle handle, Key key, LessonText text, Newest newest, Instant now) {
        String title = shortened(text.title(), MAX_TITLE);
        String weight = shortened(text.weight(), MAX_WEIGHT);
        String hash = Hash.of(text.source());
        int version = newest == null ? 0 : newest.version();
        if (new Newest(version, title, weight, hash, true).equals(newest)) return;
        if (newest != null && newest.hash().equals(hash)) {
            handle.execute(
                    "update lessons set is_current = true, title = ?, weight = ? where slug = ? and language = ?"
                            + " and version = ?",
                    title,
                    weight,
                    key.slug(),
                    key.language(),
                    version);
            return;
        }
        if (newest != null && newest.current()) retire(handle, key);
        handle.createUpdate("insert into lessons (slug, language, version, title, weight, source, source_hash,"
                        + " is_current, imported_at)"
                        + " values (:slug, :language, :version, :title, :weight, :source, :hash, true, :now)")
                .bind("slug", key.slug())
                .bind("language", key.language())
                .bind("version", version + 1)
                .bind("title", title)
                .bind("weight", weight)
                .bind("source", text.source())
                .bind("hash", hash)
                .bind("now", now)
                .execute();
    }

    private static void retire(Handle handle, Key key) {
        handle.execute(
                "update lessons set is_current = false where slug = ? and language = ? and is_current",
                key.slug(),
                key.language());
    }

    private static Map<Key, Newest> newest(Handle handle) {
        Map<Key, Newest> newest = new HashMap<>();
        handle.createQuery("select slug, language, version, title, weight, source_hash, is_current from lessons"
                        + " order by version")
                .map((row, context) -> Map.entry(
                        new Key(row.getString("slug"), row.getString("language")),
                        new Newest(
                                row.getInt("version"),
                                row.getString("title"),
                                row.getString("weight"),
                                row.getString("source_hash"),
                                row.getBoolean("is_current"))))
                .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return newest;
    }

    /** The whole text is in the source; a line that an author forgot to end must not stop the start. */
    private static String shortened(String text, int max) {
        return text == null || text.length() <= max ? text : text.substring(0, max);
    }
}
