package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.exercise.Report.CaseReport;
import normbook.language.Language;
import normbook.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the shipped exercises, each with a wrong program that breaks it. */
class LawTest {
    private static final List<Broken> BROKEN = List.of(
            new Broken("batch-permutation", "batch-norm-forward", "LastRowLeftOut", "rows-permuted"),
            new Broken("order-invariance", "batch-statistics", "OffByOneLastRow", "rows-permuted"),
            new Broken("order-invariance", "stable-variance", "FixedOffset", "reordered"),
            new Broken("pixel-permutation", "batch-norm-conv2d", "NchwLastAxisAsChannel", "pixels-permuted"),
            new Broken("shift-invariance", "batch-norm-forward", "IntegerDivisionMean", "shifted"),
            new Broken("scale-invariance", "batch-norm-forward", "DividesByVariance", "scaled"),
            new Broken("sign-flip", "layer-norm-forward", "ForgotBeta", "mirrored"),
            new Broken("sample-alone", "layer-norm-forward", "BatchInsteadOfFeatures", "first-row-alone"),
            new Broken("sample-alone", "batch-norm-eval", "BatchStatisticsInEval", "first-row-alone"),
            new Broken("group-independence", "batch-norm-forward", "WholeMatrix", "columns-apart"),
            new Broken("group-independence", "group-norm-forward", "GroupsInterleaved", "groups-apart"),
            new Broken("group-independence", "group-norm-forward", "PerSampleWhole", "channels-apart"),
            new Broken("mean-shift", "batch-statistics", "SecondMomentVariance", "shifted"),
            new Broken("variance-scaling", "stable-variance", "StandardDeviation", "scaled"),
            new Broken("normalized-mean-zero", "batch-norm-conv2d", "NotCentred", "mean-zero"),
            new Broken("unit-affine", "batch-norm-forward", "UnbiasedVariance", "unit-variance"),
            new Broken("unit-affine", "batch-norm-forward", "EpsOutsideSqrt", "unit-variance"),
            new Broken("unit-mean-square", "rms-norm-forward", "MeanSubtracted", "unit-mean-square"),
            new Broken("momentum-zero", "batch-norm-running", "MomentumReversed", "kept-at-zero"),
            new Broken("momentum-blend", "batch-norm-running", "UpdatesForEachRow", "momentum-between"),
            new Broken("running-unused", "batch-norm-running", "TrainUsesRunningStats", "running-unused"),
            new Broken("affine-in-x", "batch-norm-eval", "BatchStatisticsInEval", "straight-line"),
            new Broken("fold-equals-two-layers", "batch-norm-fold", "FoldMeanDropped", "same-as-two-layers"),
            new Broken("gradient-sum-zero", "batch-norm-backward", "BwdMeanPathMissing", "columns-add-up"),
            new Broken("gradient-of-stretch", "batch-norm-backward", "BwdVarPathMissing", "stretched-eps-zero"),
            new Broken("gradient-of-stretch", "batch-norm-backward", "BwdGammaMissing", "stretched"),
            new Broken("finite-difference", "batch-norm-backward", "BwdInvStdMissing", "differences"),
            new Broken("input-not-modified", "batch-norm-eval", "RunningUpdatedInEval", "input-kept"));

    private record Broken(String law, String exercise, String sample, String name) {}

    @TempDir
    private Path folder;

    static List<Broken> broken() {
        return BROKEN;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aWrongProgramBreaksItAndIsToldSo(Broken broken) throws Exception {
        String source = ShippedExercises.source(broken.exercise(), "wrong_answer/" + broken.sample());
        CaseReport law = ShippedExercises.find(grade(broken.exercise(), source), broken.name());
        assertEquals(broken.law(), law.law());
        assertFalse(law.passed());
        if (broken.law().equals("input-not-modified")) return;
        for (Language language : Language.values()) {
            assertEquals(
                    Messages.of(language).text("exercise.check.broken." + broken.law()),
                    law.message().in(language));
        }
    }

    @Test
    void gradientsThatDoNotGrowWithDyBreakTheirLaw() throws Exception {
        String source = ShippedExercises.source("batch-norm-backward", "accepted/ClosedForm")
                .replace("dBeta[j] = gradBeta", "dBeta[j] = Math.abs(gradBeta)");
        CaseReport law = ShippedExercises.find(grade("batch-norm-backward", source), "dy-scaled");
        assertEquals("gradient-linearity", law.law());
        assertFalse(law.passed());
        assertEquals("dBeta", law.firstDifference().output());
    }

    @Test
    void everyLawIsAskedSomewhereAndIsBrokenAbove() {
        Set<String> all = Arrays.stream(Law.values()).map(Law::label).collect(Collectors.toCollection(TreeSet::new));
        Set<String> broken = new TreeSet<>(List.of("gradient-linearity"));
        BROKEN.forEach(one -> broken.add(one.law()));
        assertEquals(all, broken);
        assertEquals(all, cases().map(one -> one.law().label()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Σ of a group, 1/m Σ y² and the like are said of the group, in the words of the law. */
    @Test
    void aFactIsSaidBesideWhatItShouldBe() throws Exception {
        String source = ShippedExercises.source("batch-norm-backward", "wrong_answer/BwdMeanPathMissing");
        CaseReport law = ShippedExercises.find(grade("batch-norm-backward", source), "columns-add-up");
        assertEquals("Σdx", law.firstDifference().output());
        assertEquals(List.of(0), law.firstDifference().index());
        assertEquals(0, law.firstDifference().expected());
        assertTrue(Math.abs(law.firstDifference().actual()) > 1e-3);
    }

    @Test
    void lawsHaveTitlesInBothLanguages() {
        cases().forEach(one -> {
            assertTrue(one.title().in(Language.ZH_TW).startsWith("性質："), one.name());
            assertTrue(one.title().in(Language.EN).startsWith("Law: "), one.name());
        });
    }

    private static Stream<TestCase> cases() {
        return ShippedExercises.ALL.list().stream()
                .flatMap(exercise -> exercise.cases().stream())
                .filter(one -> one.law() != null);
    }

    private Report grade(String slug, String source) throws InterruptedException {
        return new Grader(new TrustedSandbox(folder)).grade(ShippedExercises.find(slug), source, 3, "s1");
    }
}
