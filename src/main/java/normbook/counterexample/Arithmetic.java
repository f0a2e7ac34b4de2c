package normbook.counterexample;

import java.util.List;

/** Writes out how the right number at a place of a result comes about. */
interface Arithmetic {
    List<Step> steps(Example example, Place place);
}
