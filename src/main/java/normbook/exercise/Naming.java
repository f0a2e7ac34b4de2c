package normbook.exercise;

import java.util.List;
import normbook.diagnosis.ProbeMatrix.Alike;

/**
 * Which misconceptions a verdict may name.
 *
 * @param bank the reference's name: exercises on one reference share its misconceptions
 * @param ids those declared, or all of the bank
 * @param indistinguishable pairs that the author knows his cases do not tell apart
 */
record Naming(String bank, List<String> ids, List<Alike> indistinguishable) {

    boolean knows(Alike pair) {
        return indistinguishable.contains(pair) || indistinguishable.contains(new Alike(pair.second(), pair.first()));
    }
}
