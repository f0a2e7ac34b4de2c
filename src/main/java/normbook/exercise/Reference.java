package normbook.exercise;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Returned;

/**
 * What an exercise is graded against.
 *
 * @param returnType the solution's, with {@code parameterTypes}
 * @param laws that hold for it
 * @param outputs what must come back for the given arguments
 */
record Reference(
        String returnType,
        List<String> parameterTypes,
        Set<Law> laws,
        BiFunction<List<Tensor>, Conditioning, List<Output>> outputs) {

    /**
     * One thing that must come back.
     *
     * @param argument the position of the parameter that is filled in place, or {@link #RETURNED}
     */
    record Output(String name, int argument, Bounded expected) {
        static final int RETURNED = -1;

        /** What a call gave back for it; null where there is no such argument. */
        Object in(Returned returned) {
            if (argument == RETURNED) return returned.value();
            return argument < returned.arguments().size() ? returned.arguments().get(argument) : null;
        }
    }

    List<Output> expect(List<Tensor> arguments, Conditioning conditioning) {
        return outputs.apply(arguments, conditioning);
    }

    boolean fits(Signature signature) {
        return signature.returnType().equals(returnType)
                && signature.parameterTypes().equals(parameterTypes);
    }
}
