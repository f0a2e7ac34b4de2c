package normbook.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two texts that both began as a third, as one: what only one of them has changed is taken over, and where both have
 * changed the same or neighbouring lines both versions stand between marks, as in version control.
 *
 * @param conflicts how many such places there are
 */
record ThreeWay(String text, int conflicts) {
    private static final Pattern MARK = Pattern.compile("^(<{7}|>{7}) .*", Pattern.MULTILINE);

    /** What the two versions are called at a mark. */
    record Names(String mine, String theirs) {}

    static ThreeWay merge(String base, String mine, String theirs, Names names) {
        return new Merging(base, mine, theirs, names).run();
    }

    /** Whether a place is still undecided. */
    static boolean hasMarks(String text) {
        return MARK.matcher(text).find();
    }

    /** The changes of one side, taken in the order of the lines of the base. */
    private static final class Side {
        private final List<String> lines;
        private final List<AbstractDelta<String>> changes;
        private int next;
        private int shift;

        Side(List<String> base, String text) {
            lines = Difference.lines(text);
            changes = DiffUtils.diff(base, lines).getDeltas();
        }

        int start() {
            return next < changes.size() ? changes.get(next).getSource().getPosition() : Integer.MAX_VALUE;
        }

        private int end() {
            return start() + changes.get(next).getSource().size();
        }

        /** Takes the changes that begin within or just behind these lines; returns how far they reach. */
        int take(int end) {
            int reached = end;
            while (start() <= reached) {
                reached = Math.max(reached, end());
                shift += changes.get(next).getTarget().size()
                        - changes.get(next).getSource().size();
                next++;
            }
            return reached;
        }

        int shift() {
            return shift;
        }

        List<String> between(int from, int to) {
            return lines.subList(from, to);
        }
    }

    private static final class Merging {
        private final List<String> base;
        private final Side mine;
        private final Side theirs;
        private final Names names;
        private final List<String> merged = new ArrayList<>();
        private int conflicts;

        Merging(String base, String mine, String theirs, Names names) {
            this.base = Difference.lines(base);
            this.mine = new Side(this.base, mine);
            this.theirs = new Side(this.base, theirs);
            this.names = names;
        }

        ThreeWay run() {
            int at = 0;
            while (Math.min(mine.start(), theirs.start()) < Integer.MAX_VALUE) {
                int start = Math.min(mine.start(), theirs.start());
                merged.addAll(base.subList(at, start));
                at = cluster(start);
            }
            merged.addAll(base.subList(at, base.size()));
            return new ThreeWay(String.join("\n", merged), conflicts);
        }

        /** Changes of both sides that touch one another; returns the line of the base behind them. */
        private int cluster(int start) {
            int mineFrom = start + mine.shift();
            int theirsFrom = start + theirs.shift();
            int end = start;
            for (int before = -1; before != end; ) {
                before = end;
                end = theirs.take(mine.take(end));
            }
            List<String> ours = mine.between(mineFrom, end + mine.shift());
            List<String> others = theirs.between(theirsFrom, end + theirs.shift());
            List<String> old = base.subList(start, end);
            if (ours.equals(others) || others.equals(old)) merged.addAll(ours);
            else if (ours.equals(old)) merged.addAll(others);
            else conflict(ours, others);
            return end;
        }

        private void conflict(List<String> ours, List<String> others) {
            conflicts++;
            merged.add("<<<<<<< " + names.mine());
            merged.addAll(ours);
            merged.add("=======");
            merged.addAll(others);
            merged.add(">>>>>>> " + names.theirs());
        }
    }
}
