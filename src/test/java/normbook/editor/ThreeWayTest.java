package normbook.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final ThreeWay.Names NAMES = new ThreeWay.Names("mine", "theirs");

    @Test
    void changesInDifferentPlacesAreBothTaken() {
        assertEquals(new ThreeWay("A\nb\nc\nD\ne", 0), merge("a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD\ne"));
    }

    @Test
    void theSameChangeIsTakenOnce() {
        assertEquals(new ThreeWay("a\nB\nc", 0), merge("a\nb\nc", "a\nB\nc", "a\nB\nc"));
    }

    @Test
    void changesOfTheSameLineStandBetweenMarks() {
        ThreeWay merged = merge("a\nb\nc", "a\nmy b\nc", "a\ntheir b\nc");
        assertEquals(new ThreeWay("a\n<<<<<<< mine\nmy b\n=======\ntheir b\n>>>>>>> theirs\nc", 1), merged);
        assertTrue(ThreeWay.hasMarks(merged.text()));
        assertFalse(ThreeWay.hasMarks("a\n=======\nb"));
    }

    @Test
    void withoutABaseNothingIsLost() {
        assertEquals(1, merge("", "mine\ntext", "theirs").conflicts());
    }

    /** Drawn edits: what only one side changed is what comes out, and no line of either side is lost. */
    @Test
    void whateverIsChangedNoLineIsLost() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            List<String> base = new ArrayList<>();
            for (int i = 0; i < random.nextInt(12); i++) base.add("line " + random.nextInt(6));
            String text = String.join("\n", base);
            String mine = edited(base, "mine", random);
            String theirs = edited(base, "theirs", random);
            assertEquals(mine, merge(text, mine, text).text());
            assertEquals(theirs, merge(text, text, theirs).text());
            assertEquals(mine, merge(text, mine, mine).text());
            String merged = merge(text, mine, theirs).text();
            for (String side : List.of(mine, theirs)) {
                for (String line : side.split("\n")) {
                    if (line.contains(":")) assertTrue(merged.contains(line), line + " is not in\n" + merged);
                }
            }
        }
    }

    private static String edited(List<String> base, String who, Random random) {
        List<String> lines = new ArrayList<>(base);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(lines.size() + 1);
            String line = who + ":" + random.nextInt(1000);
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, line);
                case 1 -> {
                    if (at < lines.size()) lines.set(at, line);
                }
                default -> {
                    if (at < lines.size()) lines.remove(at);
                }
            }
        }
        return String.join("\n", lines);
    }

    private static ThreeWay merge(String base, String mine, String theirs) {
        return ThreeWay.merge(base, mine, theirs, NAMES);
    }
}
