package normbook.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import normbook.content.YamlNode;

/**
 * What an exercise is graded against: a reference of the server's that exercise.yml names, or the instructor's own.
 *
 * @param file {@link ReferenceProgram#FILE}
 * @param program its text, where the folder has one
 * @param workers for the instructor's own
 */
record ReferenceReader(YamlNode exercise, Path file, Optional<String> program, ReferenceWorkers workers) {

    Reference read(Signature signature) {
        Optional<YamlNode> named = exercise.find("reference");
        if (named.isPresent()) return known(named.get(), signature);
        String source = program.orElseThrow(() -> exercise.wrong("exercise.reference.missing", References.names()));
        InstructorProgram own =
                new InstructorProgram(workers.sandbox(), file, ReferenceProgram.CLASS_NAME, source, signature);
        Reference reference = new ReferenceProgram(own, fills(signature), tolerance()).reference();
        own.tryToCompile();
        return reference;
    }

    private Reference known(YamlNode name, Signature signature) {
        if (program.isPresent()) throw name.wrong("exercise.reference.both", name.text());
        for (String key : List.of("fills", "tolerance")) {
            exercise.find(key).ifPresent(node -> {
                throw node.wrong("exercise.reference.own-only", key);
            });
        }
        Reference reference = References.find(name.text())
                .orElseThrow(() -> name.wrong("exercise.reference.unknown", name.text(), References.names()));
        if (reference.fits(signature)) return reference;
        String types = reference.returnType() + " (" + String.join(", ", reference.parameterTypes()) + ")";
        throw name.wrong("exercise.reference.other-signature", name.text(), types, signature.toString());
    }

    private List<String> fills(Signature signature) {
        for (YamlNode node : exercise.items("fills")) {
            if (!ReferenceProgram.canFill(signature, node.text())) {
                throw node.wrong("exercise.reference.fills", node.text());
            }
        }
        List<String> fills =
                exercise.items("fills").stream().map(YamlNode::text).distinct().toList();
        if (fills.isEmpty() && signature.returnType().equals("void")) {
            throw exercise.get("signature").wrong("exercise.reference.nothing");
        }
        return fills;
    }

    private Tolerance tolerance() {
        return exercise.find("tolerance")
                .map(node -> Tolerance.read(node, Tolerance.ORDINARY))
                .orElse(Tolerance.ORDINARY);
    }
}
