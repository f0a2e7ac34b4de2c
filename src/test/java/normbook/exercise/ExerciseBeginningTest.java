package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExerciseBeginningTest {

    @Test
    void thereIsOneForEachReferenceWithASignatureThatFitsIt() {
        assertEquals(
                new TreeSet<>(Arrays.asList(References.names().split(", "))),
                ExerciseBeginning.all().stream()
                        .map(ExerciseBeginning::reference)
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (ExerciseBeginning beginning : ExerciseBeginning.all()) {
            Reference reference = References.find(beginning.reference()).orElseThrow();
            assertTrue(reference.fits(Signature.parse(beginning.signature()).orElseThrow()), beginning.reference());
        }
    }
}
