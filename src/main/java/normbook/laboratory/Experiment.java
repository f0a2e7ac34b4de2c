package normbook.laboratory;

import java.util.List;
import java.util.Map;

/** One of the three parts of the page in the state in which it starts, computed by the reference. */
interface Experiment {
    /** By the name of the cell that shows it. */
    Map<String, Double> numbers();

    /** The rows of the long table; the first number of each counts examples, steps or layers. */
    List<double[]> rows();
}
