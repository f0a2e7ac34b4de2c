package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.Group;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Returned;

/**
 * What an exercise is graded against.
 *
 * @param returnType the solution's, with {@code parameterTypes}
 * @param outputs what must come back for the given arguments
 * @param groups which elements of x it standardizes together; empty where it does not
 * @param next what must come back of a call that goes on with the arrays of the one before; null where none does
 * @param program the instructor's, which must run for its cases before it knows them; null where the server computes
 */
record Reference(
        String returnType,
        List<String> parameterTypes,
        BiFunction<List<Tensor>, Conditioning, List<Output>> outputs,
        Function<List<Tensor>, List<Group>> groups,
        Step next,
        ReferenceProgram program) {

    /**
     * One thing that must come back.
     *
     * @param argument the position of the parameter that is filled in place, or {@link #RETURNED}
     */
    record Output(String name, int argument, Bounded expected) {
        static final int RETURNED = -1;

        boolean inPlace() {
            return argument != RETURNED;
        }

        /** What a call gave back for it; null where there is no such argument. */
        Object in(Returned returned) {
            if (argument == RETURNED) return returned.value();
            return argument < returned.arguments().size() ? returned.arguments().get(argument) : null;
        }
    }

    /** @see Reference#next */
    interface Step {
        /** @param before what the call before gave, with its bounds: they are carried on, too */
        List<Output> outputs(List<Output> before, List<Tensor> arguments, Conditioning conditioning);
    }

    Reference(
            String returnType,
            List<String> parameterTypes,
            BiFunction<List<Tensor>, Conditioning, List<Output>> outputs) {
        this(returnType, parameterTypes, outputs, arguments -> List.of(), null, null);
    }

    Reference grouping(Function<List<Tensor>, List<Group>> byX) {
        return new Reference(returnType, parameterTypes, outputs, byX, next, program);
    }

    Reference goingOn(Step step) {
        return new Reference(returnType, parameterTypes, outputs, groups, step, program);
    }

    Reference of(ReferenceProgram instructors) {
        return new Reference(returnType, parameterTypes, outputs, groups, next, instructors);
    }

    /** One that knows what must come back of these cases. */
    Reference computed(List<DrawnCase> cases) throws InterruptedException {
        return program == null ? this : program.compute(cases);
    }

    List<Output> expect(List<Tensor> arguments, Conditioning conditioning) {
        return outputs.apply(arguments, conditioning);
    }

    /** Of calls that hand the same arrays on. */
    List<List<Output>> expectInTurn(List<List<Tensor>> calls, Conditioning conditioning) {
        List<List<Output>> expected = new ArrayList<>();
        for (List<Tensor> call : calls) {
            int done = expected.size();
            expected.add(
                    done == 0 ? expect(call, conditioning) : next.outputs(expected.get(done - 1), call, conditioning));
        }
        return expected;
    }

    boolean fits(Signature signature) {
        return signature.returnType().equals(returnType)
                && signature.parameterTypes().equals(parameterTypes);
    }
}
