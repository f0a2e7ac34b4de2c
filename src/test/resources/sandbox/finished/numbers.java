class Solution {
    static double run(double x) {
        long bits = Double.doubleToLongBits(1.5);
        int i = Integer.MAX_VALUE + 1;
        System.out.println(bits + " " + i + Integer.toBinaryString(10) + Integer.parseInt("-7") + Long.hashCode(5) + Double.compare(0.0, -0.0) + (char) ('a' + 1) + Character.isDigit('7') + (5 >>> 1) + (-5 >> 1) + (7 % -3) + (byte) 300 + 0x1F + 1_000L + 1e-5f);
        Double boxed = 41.0;
        boxed++;
        Math.floorMod(-1, 5);
        return boxed;
    }
}
