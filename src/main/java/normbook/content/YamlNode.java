package normbook.content;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import normbook.language.LocalizedText;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One value of a YAML file that knows its line, so that every complaint names it. Whatever is not as asked for throws a
 * {@link ContentException}: a reader catches it around the smallest part that can be left out.
 */
public final class YamlNode {
    private final Path file;
    private final Node node;
    private final String name;

    record Entry(YamlNode key, YamlNode value) {}

    private YamlNode(Path file, Node node, String name) {
        this.file = file;
        this.node = node;
        this.name = name;
    }

    /** @param file relative to the content folder, for messages */
    public static YamlNode read(Path file, String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(20);
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node == null) {
                throw new ContentException(Problem.error(file, 1, "content.yaml.empty"));
            }
            return new YamlNode(file, node, file.getFileName().toString());
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new ContentException(Problem.error(file, line, "content.yaml.syntax", e.getProblem()));
        } catch (YAMLException e) {
            throw new ContentException(Problem.error(file, 0, "content.yaml.syntax", e.getMessage()));
        }
    }

    /** Counted from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Complains of a key that is misspelt or there twice, which would else be silently ignored. */
    public YamlNode allowing(String... keys) {
        Set<String> known = Set.of(keys);
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                throw entry.key().wrong("content.yaml.unknown-key", key, name, String.join(", ", keys));
            }
            if (!seen.add(key)) throw entry.key().wrong("content.yaml.duplicate-key", key, name);
        }
        return this;
    }

    public Optional<YamlNode> find(String key) {
        return entries().stream()
                .filter(entry -> entry.key().isText() && entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> wrong("content.yaml.missing-key", key, name));
    }

    public List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("content.yaml.not-a-list", name);
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(file, item, name));
        }
        return items;
    }

    /** The entries of a mapping whose values are single texts; lists and mappings are passed over. */
    Map<String, String> scalars() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : entries()) {
            if (entry.key().isText() && entry.value().isText())
                texts.put(entry.key().text(), entry.value().text());
        }
        return texts;
    }

    /** What stands under each key, as a text that differs where anything below it does. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : entries()) texts.put(entry.key().text(), written(entry.value().node));
        return texts;
    }

    /** Without the places, which move when a line is put above. */
    private static String written(Node node) {
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        StringBuilder text = new StringBuilder();
        if (node instanceof SequenceNode list) {
            list.getValue()
                    .forEach(item -> text.append("- ").append(written(item)).append('\n'));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(entry -> text.append(written(entry.getKeyNode()))
                            .append(": ")
                            .append(written(entry.getValueNode()))
                            .append('\n'));
        }
        return text.toString();
    }

    /** The items under {@code key}; none where the key is absent. */
    public List<YamlNode> items(String key) {
        return find(key).map(YamlNode::items).orElse(List.of());
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("content.yaml.not-a-text", name);
        }
        return scalar.getValue();
    }

    public double number() {
        try {
            double number = Double.parseDouble(text());
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException e) {
            // said below, together with numbers that are not finite
        }
        throw wrong("content.yaml.not-a-number", name, text());
    }

    public int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("content.yaml.not-an-integer", name, text());
        }
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("content.yaml.not-a-flag", name, text());
        };
    }

    /** A plain text, taken as the course's language, or one text a language. */
    public LocalizedText localized() {
        return authored().text();
    }

    /** As {@link #localized}, with the lines at which the text begins. */
    public AuthoredText authored() {
        return AuthoredText.of(this);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Where a text begins: that of a block below its {@code |}. */
    int textLine() {
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return block ? line() + 1 : line();
    }

    /** The lines of a mapping. */
    List<Entry> entries() {
        if (!(node instanceof MappingNode mapping)) throw wrong("content.yaml.not-a-mapping", name);
        return mapping.getValue().stream().map(this::entry).toList();
    }

    private Entry entry(NodeTuple line) {
        String key = line.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : name;
        return new Entry(new YamlNode(file, line.getKeyNode(), name), new YamlNode(file, line.getValueNode(), key));
    }

    Path file() {
        return file;
    }

    /** The key it stands under. */
    String name() {
        return name;
    }

    /** The exception to throw for this value, at its line. */
    public ContentException wrong(String key, Object... arguments) {
        return new ContentException(Problem.error(file, line(), key, arguments));
    }
}
