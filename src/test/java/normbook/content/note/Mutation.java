package normbook.content.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a careless or a hostile author does to a note. */
final class Mutation {
    private static final List<String> SHARDS = List.of(
            "```",
            "~~~java",
            "$$",
            "\\[",
            "$x$",
            "> > >",
            "{{< ask_chatgpt >}}",
            "{{< /ask_chatgpt >}}",
            "{{<",
            "答案：",
            "1.",
            "1. ",
            "3) ",
            "A.",
            "- ",
            "    ",
            "|a|b|\n|-|-|",
            "<div>",
            "<p",
            "<!--",
            "-->",
            "<script>",
            "<style>",
            "<textarea>",
            "</details>",
            "<?php",
            "<![CDATA[",
            "## 知識測驗",
            "## 說明知識",
            "Q1.",
            "A1.",
            "+++",
            "---",
            "[a](",
            "![",
            "**",
            "\\",
            "\u0000",
            "\uD800",
            "\t\t",
            "\r",
            "\u2028",
            "１．",
            "問題1：",
            "<!-- answer -->",
            "<!-- question -->",
            "<!-- remark -->",
            "[x]: y",
            "&#0;",
            "&#x1F600;");

    private Mutation() {}

    static String of(String note, Random random) {
        List<String> lines = new ArrayList<>(List.of(note.split("\n", -1)));
        for (int i = random.nextInt(6); i >= 0; i--) {
            mutate(lines, random);
            if (lines.isEmpty()) lines.add("");
        }
        String text = String.join("\n", lines);
        return random.nextInt(10) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    private static void mutate(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int cut = random.nextInt(line.length() + 1);
        String shard = SHARDS.get(random.nextInt(SHARDS.size()));
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> Collections.shuffle(lines.subList(at, Math.min(lines.size(), at + 12)), random);
            case 4 -> lines.set(at, line.substring(0, cut));
            case 5 -> lines.set(at, "> ".repeat(random.nextInt(80)) + line);
            case 6 -> lines.add(at, shard);
            case 7 -> lines.set(at, line.substring(0, cut) + (char) random.nextInt(0x3100) + line.substring(cut));
            default -> lines.set(at, line.substring(0, cut) + shard + line.substring(cut));
        }
    }
}
