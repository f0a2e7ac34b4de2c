package normbook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import normbook.language.Language;

/** A moment as a reader would write it, in the server's time zone. */
public final class Times {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.TAIWAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Times() {}

    public static String format(Instant moment, Language language) {
        return (language == Language.ZH_TW ? CHINESE : ENGLISH).format(moment.atZone(ZoneId.systemDefault()));
    }
}
