package normbook.exercise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.Returned;

/** Which array parameters a solution writes into, in any call of a run. One that it does is never said not to be filled. */
record WrittenArguments(Set<Integer> places) {
    static final WrittenArguments NONE = new WrittenArguments(Set.of());

    /** @param calls of the cases, one after another; there may be fewer than were asked for */
    static WrittenArguments of(List<DrawnCase> cases, List<Call> calls) {
        List<List<Tensor>> asked =
                cases.stream().flatMap(drawn -> drawn.calls().stream()).toList();
        Set<Integer> places = new HashSet<>();
        for (int k = 0; k < Math.min(asked.size(), calls.size()); k++) {
            if (calls.get(k) instanceof Returned returned) addChanged(asked.get(k), returned.arguments(), places);
        }
        return new WrittenArguments(places);
    }

    boolean has(int place) {
        return places.contains(place);
    }

    private static void addChanged(List<Tensor> before, List<Object> after, Set<Integer> places) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            boolean array = before.get(i).shape().length > 0;
            if (array && !Checker.isUntouched(before.get(i), after.get(i))) places.add(i);
        }
    }
}
