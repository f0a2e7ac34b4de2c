package normbook.counterexample;

import java.util.List;
import java.util.stream.Collectors;
import normbook.reference.Tensor;

/** Where a number of a result stands. */
record Place(String output, List<Integer> index) {

    /** {@code [0][1]}. */
    String at() {
        return at(index);
    }

    static String at(List<Integer> index) {
        return index.stream().map(i -> "[" + i + "]").collect(Collectors.joining());
    }

    int axis(int axis) {
        return index.get(axis);
    }

    /** Its position in the data of a tensor of the result's shape. */
    int position(Tensor tensor) {
        int position = 0;
        for (int axis = 0; axis < index.size(); axis++) position += index.get(axis) * tensor.stride(axis);
        return position;
    }
}
