class Solution {
    static double run(double x) {
        String block = """
            forty
            two""";
        StringBuilder b = new StringBuilder();
        for (String line : block.split("\n")) b.append(line.strip()).append(' ');
        String s = String.format("%s|%.2f|%5d|%e", b.toString().trim(), x, 7, 0.5) + 'c' + 1 + 2L + true + null;
        return s.startsWith("forty two|42.00|    7|5.0") && s.contains("c12truenull") ? Double.parseDouble("42") : 0;
    }
}
