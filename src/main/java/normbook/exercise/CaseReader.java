package normbook.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import normbook.content.YamlNode;
import normbook.exercise.Reference.Output;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;

/** One case of exercise.yml, with a trial of whether the reference can compute it. */
record CaseReader(Signature signature, Reference reference) {
    private static final int SEEDS = 3;

    TestCase read(YamlNode node) {
        node.allowing("name", "title", "weight", "hidden", "probe", "law", "inputs", "generated", "then", "tolerance");
        Law law = node.find("law").map(this::law).orElse(null);
        TestCase testCase = new TestCase(
                name(node.get("name")),
                law == null || node.find("title").isPresent()
                        ? node.get("title").localized()
                        : law.title(),
                node.find("weight").map(CaseReader::weight).orElse(1),
                node.find("hidden").map(YamlNode::flag).orElse(false),
                node.find("probe").map(CaseReader::probe).orElse(false),
                law,
                inputs(node),
                node.find("then").map(then -> steps(then, law)).orElse(List.of()),
                node.find("tolerance").map(this::tolerance).orElse(null));
        tryReference(node, testCase);
        return testCase;
    }

    private static String name(YamlNode node) {
        if (!node.text().matches("[a-z][a-z0-9-]*")) throw node.wrong("exercise.case.name", node.text());
        return node.text();
    }

    private static int weight(YamlNode node) {
        if (node.integer() < 1) throw node.wrong("exercise.case.weight", node.text());
        return node.integer();
    }

    private static boolean probe(YamlNode node) {
        if (!node.text().equals("stability")) throw node.wrong("exercise.case.probe", node.text());
        return true;
    }

    private Law law(YamlNode node) {
        Law law = Law.find(node.text())
                .orElseThrow(() -> node.wrong("exercise.case.unknown-law", node.text(), Law.labels()));
        if (!law.fits(signature)) throw node.wrong("exercise.case.law-does-not-hold", node.text());
        if (reference.program() != null && !law.fitsAnyReference()) {
            throw node.wrong("exercise.case.law-of-own-reference", node.text());
        }
        return law;
    }

    private Tolerance tolerance(YamlNode node) {
        if (reference.program() == null) throw node.wrong("exercise.reference.own-only", "tolerance");
        return Tolerance.read(node, reference.program().tolerance());
    }

    /** Further calls that go on with the arrays of the one before. */
    private List<Map<String, Input>> steps(YamlNode then, Law law) {
        if (law != null || reference.next() == null) throw then.wrong("exercise.case.then");
        List<Map<String, Input>> steps = new ArrayList<>();
        for (YamlNode node : then.items()) {
            node.allowing("inputs", "generated");
            onlyParameters(node);
            Map<String, Input> step = new LinkedHashMap<>();
            for (Parameter parameter : signature.parameters()) {
                InputReader.find(node, parameter).ifPresent(input -> step.put(parameter.name(), input));
            }
            steps.add(step);
        }
        return steps;
    }

    private void onlyParameters(YamlNode call) {
        String[] names = signature.parameters().stream().map(Parameter::name).toArray(String[]::new);
        call.find("inputs").ifPresent(inputs -> inputs.allowing(names));
        call.find("generated").ifPresent(generated -> generated.allowing(names));
    }

    private List<Input> inputs(YamlNode node) {
        onlyParameters(node);
        return signature.parameters().stream()
                .map(parameter -> InputReader.read(node, parameter))
                .toList();
    }

    /** Whatever the reference throws for shapes that do not go together is the author's to mend, not a crash. */
    private void tryReference(YamlNode node, TestCase testCase) {
        DrawnCase drawn = DrawnCase.draw(testCase, signature, 0);
        Reference computed = reference.program() == null ? reference : tryProgram(node, testCase, drawn);
        List<Output> outputs = new ArrayList<>();
        try {
            for (List<Tensor> call : drawn.calls()) {
                outputs.addAll(computed.expect(call, testCase.conditioning()));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw node.wrong("exercise.case.not-computable", testCase.name(), String.valueOf(e.getMessage()));
        }
        for (Output output : outputs) {
            boolean finite = Arrays.stream(output.expected().value().data()).allMatch(Double::isFinite);
            if (finite) continue;
            String key = reference.program() == null ? "exercise.case.not-finite" : "exercise.reference.not-finite";
            throw node.wrong(key, testCase.name(), output.name());
        }
        if (testCase.law() != null && !LawJudge.holdsForTheReference(drawn, computed)) {
            throw node.get("law")
                    .wrong("exercise.case.law-does-not-hold", testCase.law().label());
        }
    }

    /** Nobody has proved it: several draws, one of them twice, and no tolerance that lets zeros pass. */
    private Reference tryProgram(YamlNode node, TestCase testCase, DrawnCase drawn) {
        List<DrawnCase> draws = new ArrayList<>(List.of(drawn));
        for (int seed = 1; seed < SEEDS; seed++) draws.add(DrawnCase.draw(testCase, signature, seed));
        DrawnCase again = DrawnCase.draw(testCase, signature, 0);
        draws.add(again);
        Reference computed = compute(node, draws);
        for (int k = 0; k < drawn.calls().size(); k++) {
            List<Output> first = computed.expect(drawn.calls().get(k), testCase.conditioning());
            List<Output> second = computed.expect(again.calls().get(k), testCase.conditioning());
            if (!ReferenceProgram.agree(first, second)) {
                throw node.wrong("exercise.reference.unsteady", testCase.name());
            }
            if (first.stream().allMatch(CaseReader::isLostInTolerance)) {
                throw node.wrong("exercise.tolerance.wide", testCase.name());
            }
        }
        return computed;
    }

    private Reference compute(YamlNode node, List<DrawnCase> draws) {
        try {
            return reference.computed(draws);
        } catch (ProgramFailedException e) {
            throw e.at(node);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw node.wrong("exercise.program.not-run", e.toString());
        }
    }

    /** Something is expected, and nothing would do. */
    private static boolean isLostInTolerance(Output output) {
        double[] expected = output.expected().value().data();
        boolean isZero = Arrays.stream(expected).allMatch(value -> value == 0);
        return !isZero
                && IntStream.range(0, expected.length)
                        .allMatch(
                                i -> Math.abs(expected[i]) <= output.expected().tolerance()[i]);
    }
}
