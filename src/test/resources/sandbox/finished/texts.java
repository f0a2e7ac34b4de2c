import java.util.*;

class Solution {
    static double run(double x) {
        StringBuilder b = new StringBuilder("abc");
        b.insert(0, "x").append(1).append(2.5).append('c').append(true).append((Object) null).append(new char[] {'y'}).reverse().setLength(6);
        b.deleteCharAt(0).replace(0, 1, "__").setCharAt(1, '!');
        String s = "a,b;c d  e,,";
        System.out.println(b + "|" + String.join("/", s.split(",")) + "|" + Arrays.toString(s.split("[,; ]+")) + "|" + Arrays.toString(s.split(",", -1)));
        System.out.println("x".repeat(3) + s.replace(",", "--") + s.replace('a', 'z') + s.replaceAll("[a-c]", "<$0>") + s.replaceFirst("b", "B") + s.matches(".*d.*"));
        System.out.println(s.substring(2) + s.substring(2, 3) + s.indexOf("c") + s.lastIndexOf(',') + s.toUpperCase() + s.trim().strip() + s.contains(";") + s.startsWith("a") + s.endsWith(",") + s.chars().filter(c -> c == ',').count());
        System.out.println("%s-%5.1f-%03d".formatted("f", 1.25, 7) + String.valueOf(new char[] {'o', 'k'}) + String.valueOf(1.0) + "b".compareTo("a") + "A".equalsIgnoreCase("a") + "".isBlank() + "a\nb".lines().toList());
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        joiner.add("a").add("b");
        return joiner.toString().length() == 6 ? x : 0;
    }
}
