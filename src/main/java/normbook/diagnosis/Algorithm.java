package normbook.diagnosis;

import java.util.List;
import normbook.reference.Tensor;

/** An exercise's computation, right or with some decisions changed: plain doubles, sums in index order. */
interface Algorithm {

    /** @return each output flattened, in the exercise's order; empty where such a program would stop with an exception */
    List<double[]> outputs(List<Tensor> arguments, Decisions decisions);
}
