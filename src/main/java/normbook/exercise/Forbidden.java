package normbook.exercise;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.sandbox.Run.Refused;

/** What is said of a program that names something that is not allowed: what, where, and what to use instead. */
final class Forbidden {
    private static final String LONG_METHOD = "so long a method as ";

    private Forbidden() {}

    static LocalizedText message(Refused refused) {
        String what = refused.what();
        if (what.startsWith(LONG_METHOD)) {
            return Sentence.of("exercise.message.forbidden.long-method", what.substring(LONG_METHOD.length()));
        }
        LocalizedText named = Sentence.of("exercise.message.forbidden", what, Conclusion.place(refused.line()));
        LocalizedText advice =
                Sentence.of("exercise.forbidden." + Instead.of(what).key());
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, named.in(language) + "\n" + advice.in(language));
        }
        return new LocalizedText(texts);
    }

    /** The first whose names are found. */
    private enum Instead {
        BIG_NUMBERS("java\\.math\\..*"),
        CLOCK("System\\.(nanoTime|currentTimeMillis)|java\\.time\\..*|java\\.util\\.(Date|Calendar).*"),
        FORMAT("java\\.text\\..*"),
        INPUT("java\\.util\\.Scanner.*|System\\.in|java\\.io\\.(BufferedReader|InputStreamReader|Console).*"),
        RANDOM("Math\\.random|StrictMath\\.random|new java\\.util\\.Random\\(\\)"),
        PARALLEL(".*\\.parallel\\w*|Thread.*|java\\.util\\.concurrent\\..*"),
        WHAT_IS_ALLOWED(".*");

        private final Pattern names;

        Instead(String names) {
            this.names = Pattern.compile(names);
        }

        static Instead of(String what) {
            for (Instead instead : values()) {
                if (instead.names.matcher(what).matches()) return instead;
            }
            return WHAT_IS_ALLOWED;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
