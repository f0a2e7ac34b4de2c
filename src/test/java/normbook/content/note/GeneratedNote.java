package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * A note drawn from a grammar of the dialect. Every piece of text holds a word of its own, {@code zq17x}, by which it is
 * found again.
 *
 * @param pairs of its quiz, as they were meant
 */
record GeneratedNote(String text, List<Pair> pairs) {

    /**
     * @param question the word in the question
     * @param answer the word in its answer; null where there is none
     */
    record Pair(String question, String answer) {}

    static GeneratedNote draw(Random random) {
        return new Grammar(random).note();
    }

    private static final class Grammar {
        private static final List<List<String>> HEADINGS = List.of(
                List.of("習題預習", "說明知識", "條列重點", "知識測驗", "網路資料"),
                List.of("习题预习", "说明知识", "汇总重点", "知识测验", "网络数据"),
                List.of("Preview", "Explain", "Keypoint", "Review", "Related webpage"));
        private static final List<String> ANSWERS =
                List.of("答案：", "答：", "答:", "Answer: ", "A: ", "**答案：** ", "參考答案：", "答案 : ", "【答案】：", "解答：");
        private static final List<String> QUESTIONS = List.of("", "", "", "問題：", "題目：", "問題描述：", "Q: ");
        private static final List<String> POINTS = List.of(". ", ") ", ".", "、", ". ");

        private final Random random;
        private final List<GeneratedNote.Pair> pairs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int words;

        Grammar(Random random) {
            this.random = random;
        }

        GeneratedNote note() {
            frontMatter();
            List<String> headings = one(HEADINGS);
            if (maybe(4)) text.append(prose()).append("\n\n");
            if (maybe(2)) section(headings.get(0), numbered(3));
            section(headings.get(1), blocks());
            if (maybe(2)) section(headings.get(2), numbered(2) + (maybe(3) ? "\n" + numbered(2) : ""));
            text.append("## ").append(headings.get(3)).append('\n').append(prompt());
            quiz();
            if (maybe(3)) section(headings.get(4), "- <https://example.org/" + word() + ">\n");
            return new GeneratedNote(dressed(text.toString()), pairs);
        }

        private void frontMatter() {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> text.append("---\ntitle: 題").append(word()).append("\nweight: 3\n---\n");
                case 2 -> text.append("+++\ntitle = 批次\n+++\n");
                case 3 -> text.append("# 標題").append(word()).append("\n\n");
                case 4 -> text.append("+++\ntitle = \"").append(word()).append("\"\n\n");
                default -> text.append("+++\ntitle = \"題 ").append(word()).append("\"\nweight = \"12\"\n+++\n");
            }
        }

        private void section(String heading, String body) {
            text.append("## ")
                    .append(heading)
                    .append('\n')
                    .append(prompt())
                    .append(body)
                    .append("\n\n");
        }

        private String prompt() {
            return switch (random.nextInt(6)) {
                case 0 -> "";
                case 1 -> "{{< ask_chatgpt >}}\n" + word() + "\n";
                case 2 -> "{{< /ask_chatgpt >}}\n";
                case 3 -> "{{< ask_chatgpt >}}列出 " + word() + "{{< /ask_chatgpt >}}\n\n";
                default -> "{{< ask_chatgpt >}}\n請寫 " + word() + "\n{{< /ask_chatgpt >}}\n";
            };
        }

        private String numbered(int most) {
            StringBuilder list = new StringBuilder();
            String point = one(POINTS);
            for (int i = 1; i <= 1 + random.nextInt(most); i++) {
                list.append(i).append(point).append(prose()).append('\n');
            }
            return list.toString();
        }

        private String blocks() {
            StringBuilder blocks = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) blocks.append(block()).append("\n\n");
            return blocks.toString();
        }

        private String block() {
            return switch (random.nextInt(22)) {
                case 0 -> "```java\nint " + word() + " = 1;\n# " + word() + "\n```";
                case 1 -> "    int " + word() + ";\n\n    " + word();
                case 2 -> "| a | " + word() + " |\n|---|---|\n| " + word() + " | `" + word() + "` |";
                case 3 -> "- " + word() + "\n  - " + prose() + "\n- " + word();
                case 4 -> "> " + prose() + "\n> " + word();
                case 5 -> "### " + word() + "\n\n" + prose();
                case 6 -> "$$\n\\mu = 1\n$$\n\n" + word();
                case 7 -> "\\[ x^2 \\] " + word();
                case 8 -> "<div>" + word() + "</div>";
                case 9 -> "<details><summary>" + word() + "</summary>\n\n" + word() + "\n\n</details>";
                case 10 -> "標籤 <nav> 與 <section class=a> " + word() + " <b>" + word() + "</b>";
                case 11 -> "{{ " + word() + " }} 與 {{...}} " + word();
                case 12 -> "{{< figure " + "src=a >}} " + word();
                case 13 -> "![" + word() + "](javascript:alert(1)) " + word();
                case 14 ->
                    "[" + word() + "](javascript:alert(1)) <a href=\"java\tscript:x\" onclick=x>" + word() + "</a>";
                case 15 -> "![" + word() + "](a.png \"" + word() + "\")";
                case 16 -> "1. " + word() + "\n2. " + word() + "\n\n   1. " + word() + "\n   2. " + word();
                case 17 -> "public class " + word() + " {\n    int " + word() + ";\n\n  # " + word() + "\n}";
                case 18 -> "<script>alert(1)</script>\n\n" + word();
                case 19 -> "<svg onload=alert(1)></svg> " + word() + " <img src=x onerror=alert(1)> " + word();
                case 20 -> word() + "\n===\n\n" + word() + "\n---";
                default -> prose();
            };
        }

        private String prose() {
            return switch (random.nextInt(12)) {
                case 0 -> "**" + word() + "**與*" + word() + "*、`" + word() + "`。";
                case 1 -> "令 $\\mu$ 為 " + word() + "，成本 $5 與 $6 " + word();
                case 2 -> word() + "\\\n" + word();
                case 3 -> "１．全形 " + word() + "；";
                case 4 -> word() + " &amp; &lt;b&gt; < 5 > 3 " + word();
                case 5 -> "見 https://example.org/a?b=" + word() + " 與 " + word();
                case 6 -> word() + " ~~" + word() + "~~ ~~~" + word();
                case 7 -> "\uD83D\uDE00 " + word() + " \u200B" + word();
                default -> "文字 " + word() + " 說明。";
            };
        }

        private void quiz() {
            int count = 2 + random.nextInt(4);
            List<BiFunction<Integer, Boolean, String>> layouts =
                    List.of(this::labelled, this::labelled, this::labelledByNumber, this::choice, this::coded);
            int layout = random.nextInt(8);
            if (layout < 5) {
                boolean gap = maybe(2) || layout == 4;
                String point = one(POINTS);
                for (int i = 1; i <= count; i++) {
                    text.append(layouts.get(layout).apply(i, gap).replace("#.", i + point))
                            .append(gap ? "\n" : "");
                }
            } else if (layout == 7) {
                for (int i = 1; i <= count; i++)
                    text.append(i).append(". ").append(question(null)).append('\n');
            } else {
                block(count, layout == 6);
            }
            text.append('\n');
        }

        private String labelled(int n, boolean gap) {
            String answer = word();
            return "#." + one(QUESTIONS) + question(answer) + (gap && maybe(2) ? "\n" + extra() : "") + "\n"
                    + one(ANSWERS) + answer + " 因為\n" + (gap && maybe(3) ? "\n" + extra() + "\n" : "");
        }

        private String labelledByNumber(int n, boolean gap) {
            String answer = word();
            return "Q" + n + ". " + question(answer) + "\n" + (gap ? "\n" : "") + "A" + n + ". " + answer + "\n";
        }

        private String choice(int n, boolean gap) {
            String answer = word();
            return "#." + question(answer) + "\n" + "A. " + word() + "\nB. " + word() + "\nC. " + word() + "\n答案：B "
                    + answer + "\n";
        }

        private String coded(int n, boolean gap) {
            String answer = word();
            return n + ". " + question(answer) + "\n\n```java\nint " + answer + ";\n```\n";
        }

        /** All questions, then all answers. */
        private void block(int count, boolean code) {
            List<String> answers = new ArrayList<>();
            String point = one(POINTS);
            for (int i = 1; i <= count; i++) {
                answers.add(word());
                text.append(i)
                        .append(point)
                        .append(question(answers.get(i - 1)))
                        .append('\n');
            }
            text.append(maybe(2) ? "\n答案：\n" : "\n### 答案\n\n");
            for (int i = 1; i <= count; i++) {
                text.append(i).append(point).append(code ? "\n```\n" : "").append(answers.get(i - 1));
                text.append(code ? "\n```\n" : "\n");
            }
        }

        private String question(String answer) {
            String question = word();
            pairs.add(new GeneratedNote.Pair(question, answer));
            return "什麼是 " + question + "？";
        }

        private String extra() {
            return switch (random.nextInt(4)) {
                case 0 -> "```\n1. " + word() + "\n## 知識測驗\n```";
                case 1 -> "| a | b |\n|--|--|\n| " + word() + " | 2 |";
                case 2 -> "- " + word() + "\n- " + word();
                default -> prose();
            };
        }

        private String dressed(String plain) {
            return switch (random.nextInt(12)) {
                case 0 -> plain.replace("\n", "\r\n");
                case 1 -> plain.replace('\n', '\r');
                case 2 -> "\uFEFF" + plain;
                case 3 -> plain.replace("\n\n", "\n\t\n");
                case 4 -> plain.replaceFirst("文字", "\u0000\uD800");
                default -> plain;
            };
        }

        private String word() {
            return "zq" + ++words + "x";
        }

        private boolean maybe(int oneIn) {
            return random.nextInt(oneIn) == 0;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
