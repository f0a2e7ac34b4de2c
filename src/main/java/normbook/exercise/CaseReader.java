package normbook.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import normbook.content.YamlNode;
import normbook.exercise.Reference.Output;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;

/** One case of exercise.yml, with a trial of whether the reference can compute it. */
record CaseReader(Signature signature, Reference reference) {

    TestCase read(YamlNode node) {
        node.allowing("name", "title", "weight", "hidden", "probe", "law", "inputs", "generated");
        TestCase testCase = new TestCase(
                name(node.get("name")),
                node.get("title").localized(),
                node.find("weight").map(CaseReader::weight).orElse(1),
                node.find("hidden").map(YamlNode::flag).orElse(false),
                node.find("probe").map(CaseReader::probe).orElse(false),
                node.find("law").map(this::law).orElse(null),
                inputs(node));
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
        boolean lacksX = law == Law.SHIFT_INVARIANCE && signature.indexOf("x") < 0;
        if (lacksX || !reference.laws().contains(law)) throw node.wrong("exercise.case.law-does-not-hold", node.text());
        return law;
    }

    private List<Input> inputs(YamlNode node) {
        String[] names = signature.parameters().stream().map(Parameter::name).toArray(String[]::new);
        node.find("inputs").ifPresent(inputs -> inputs.allowing(names));
        node.find("generated").ifPresent(generated -> generated.allowing(names));
        return signature.parameters().stream()
                .map(parameter -> InputReader.read(node, parameter))
                .toList();
    }

    /** Whatever the reference throws for shapes that do not go together is the author's to mend, not a crash. */
    private void tryReference(YamlNode node, TestCase testCase) {
        List<Output> outputs = new ArrayList<>();
        try {
            for (List<Tensor> call : DrawnCase.draw(testCase, signature, 0).calls()) {
                outputs.addAll(reference.expect(call, testCase.conditioning()));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw node.wrong("exercise.case.not-computable", testCase.name(), String.valueOf(e.getMessage()));
        }
        for (Output output : outputs) {
            boolean finite = Arrays.stream(output.expected().value().data()).allMatch(Double::isFinite);
            if (!finite) throw node.wrong("exercise.case.not-finite", testCase.name(), output.name());
        }
    }
}
