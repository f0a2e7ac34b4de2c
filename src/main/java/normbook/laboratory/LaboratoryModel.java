package normbook.laboratory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import normbook.language.Language;
import normbook.language.Messages;

/** The model of {@code laboratory/show.html}: the three experiments as they start, and what the script says later. */
public final class LaboratoryModel {
    private static final int[] SIZES = {2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256};
    private static final int[] SMALL_SIZES = {2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};
    private static final String WORDS = "laboratory.live.";

    private static final String STANDARDIZING =
            "$$\\hat x_i=\\frac{x_i-\\mu_B}{\\sqrt{\\sigma_B^2+\\varepsilon}},\\qquad y_i=\\gamma\\,\\hat x_i+\\beta$$";
    private static final String RUNNING = "$$r\\leftarrow(1-m)\\,r+m\\,b$$";
    private static final String LAYER = "$$h_l=\\varphi\\bigl(\\operatorname{BN}(W_l\\,h_{l-1})\\bigr),\\qquad"
            + "\\Bigl\\lVert\\frac{\\partial\\ell}{\\partial h_{l-1}}\\Bigr\\rVert$$";

    private final UnaryOperator<String> markdown;

    /** @param markdown safe HTML, with formulas set, of Markdown that is ours */
    public LaboratoryModel(UnaryOperator<String> markdown) {
        this.markdown = markdown;
    }

    /** What a page says about the lesson it belongs to. */
    public record LessonLink(String path, String title, String lang) {}

    public record ExperimentView(
            String explanationHtml,
            String formulaHtml,
            String noteHtml,
            List<Slider> sliders,
            Map<String, String> numbers,
            List<List<String>> rows,
            Map<String, String> data) {}

    public Map<String, Object> show(LessonLink lesson, Language language) {
        Messages messages = Messages.of(language);
        Map<String, Object> model = new HashMap<>();
        model.put("lesson", lesson);
        model.put("batch", oneBatch(messages));
        model.put("running", catchingUp(messages));
        model.put("network", deepNetwork(messages));
        model.put("words", words(messages));
        return model;
    }

    private ExperimentView oneBatch(Messages messages) {
        OneBatch start = OneBatch.START;
        List<Slider> sliders = List.of(
                Slider.choice(messages, "batch-size", SIZES, start.size()),
                Slider.plain(messages, "batch-mean", -5, 5, 0.1, start.mean()),
                Slider.plain(messages, "batch-deviation", 0.05, 5, 0.05, start.deviation()),
                Slider.power(messages, "batch-eps", -8, 0, 0.5, -5),
                Slider.plain(messages, "batch-gamma", -3, 3, 0.1, start.gamma()),
                Slider.plain(messages, "batch-beta", -5, 5, 0.1, start.beta()));
        Map<String, String> data =
                Map.of("seed", Integer.toString(start.seed()), "rows", Integer.toString(OneBatch.ROWS));
        return view(messages, "batch", STANDARDIZING, sliders, start, data);
    }

    private ExperimentView catchingUp(Messages messages) {
        CatchingUp start = CatchingUp.START;
        List<Slider> sliders = List.of(
                Slider.choice(messages, "running-size", SMALL_SIZES, start.size()),
                Slider.plain(messages, "running-momentum", 0.01, 1, 0.01, start.momentum()),
                Slider.plain(messages, "running-mean", -5, 5, 0.1, start.mean()),
                Slider.plain(messages, "running-deviation", 0.05, 5, 0.05, start.deviation()));
        Map<String, String> data = new LinkedHashMap<>();
        data.put("seed", Integer.toString(start.seed()));
        data.put("steps", Integer.toString(start.steps()));
        data.put("example", Double.toString(CatchingUp.EXAMPLE));
        data.put("eps", Double.toString(CatchingUp.EPS));
        data.put("rows", Integer.toString(CatchingUp.ROWS));
        return view(messages, "running", RUNNING, sliders, start, data);
    }

    private ExperimentView deepNetwork(Messages messages) {
        DeepNetwork start = DeepNetwork.START;
        List<Slider> sliders = List.of(Slider.plain(messages, "network-scale", 0.5, 2, 0.05, start.scale()));
        Map<String, String> data = new LinkedHashMap<>();
        data.put("seed", Integer.toString(start.seed()));
        data.put("layers", Integer.toString(DeepNetwork.LAYERS));
        data.put("width", Integer.toString(DeepNetwork.WIDTH));
        data.put("batch", Integer.toString(DeepNetwork.BATCH));
        data.put("eps", Double.toString(DeepNetwork.EPS));
        return view(messages, "network", LAYER, sliders, start, data);
    }

    private ExperimentView view(
            Messages messages,
            String name,
            String formula,
            List<Slider> sliders,
            Experiment start,
            Map<String, String> data) {
        Map<String, String> numbers = new LinkedHashMap<>();
        start.numbers().forEach((cell, value) -> numbers.put(cell, Figure.of(value)));
        return new ExperimentView(
                markdown.apply(messages.text("laboratory." + name + ".explanation")),
                markdown.apply(formula),
                markdown.apply(messages.text("laboratory." + name + ".try")),
                sliders,
                numbers,
                start.rows().stream().map(LaboratoryModel::row).toList(),
                data);
    }

    private static List<String> row(double[] numbers) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString((int) numbers[0]));
        for (int i = 1; i < numbers.length; i++) cells.add(Figure.of(numbers[i]));
        return cells;
    }

    /** Sentences with {0}, {1}, … left in them, by the names that the script uses. */
    private static Map<String, String> words(Messages messages) {
        Object[] places = new Object[10];
        for (int i = 0; i < places.length; i++) places[i] = "{" + i + "}";
        Map<String, String> words = new TreeMap<>();
        for (String key : messages.keys()) {
            if (key.startsWith(WORDS)) words.put(key.substring(WORDS.length()), messages.text(key, places));
        }
        return words;
    }
}
