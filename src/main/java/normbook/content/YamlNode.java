package normbook.content;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import normbook.language.Language;
import normbook.language.LocalizedText;
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

    /** Complains of a misspelt key, which would else be silently ignored. */
    public YamlNode allowing(String... keys) {
        Set<String> known = Set.of(keys);
        for (NodeTuple entry : mapping().getValue()) {
            YamlNode key = new YamlNode(file, entry.getKeyNode(), name);
            if (!known.contains(key.text())) {
                throw key.wrong("content.yaml.unknown-key", key.text(), name, String.join(", ", keys));
            }
        }
        return this;
    }

    public Optional<YamlNode> find(String key) {
        for (NodeTuple entry : mapping().getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                return Optional.of(new YamlNode(file, entry.getValueNode(), key));
            }
        }
        return Optional.empty();
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
        for (NodeTuple entry : mapping().getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && entry.getValueNode() instanceof ScalarNode value) {
                texts.put(key.getValue(), value.getValue());
            }
        }
        return texts;
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
        if (node instanceof ScalarNode) {
            return LocalizedText.of(Language.ZH_TW, text());
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (NodeTuple entry : mapping().getValue()) {
            YamlNode tag = new YamlNode(file, entry.getKeyNode(), name);
            Language language = Language.find(tag.text())
                    .orElseThrow(() -> tag.wrong("content.yaml.unknown-language", tag.text(), name));
            texts.put(language, new YamlNode(file, entry.getValueNode(), name).text());
        }
        if (texts.isEmpty()) {
            throw wrong("content.yaml.not-a-text", name);
        }
        return new LocalizedText(texts);
    }

    /** The exception to throw for this value, at its line. */
    public ContentException wrong(String key, Object... arguments) {
        return new ContentException(Problem.error(file, line(), key, arguments));
    }

    private MappingNode mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("content.yaml.not-a-mapping", name);
        }
        return mapping;
    }
}
