class Solution {

    /**
     * @param x      N x C x H x W: 影像、通道、高、寬 / images, channels, height, width
     * @param groups 組數，能整除 C / the number of groups, which divides C
     * @param gamma  C: 每個通道的縮放 / the scale of each channel
     * @param beta   C: 每個通道的平移 / the shift of each channel
     * @param eps    加在根號裡 / goes inside the root
     * @return y, N x C x H x W
     */
    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        double[][][][] y = new double[n][channels][h][w];
        for (int i = 0; i < n; i++) {
            for (int g = 0; g < groups; g++) {
                // 這一組有哪些通道？/ which channels belong to this group?
                // 平均值與變異數 / mean and variance
                // 標準化，再縮放與平移 / normalise, then scale and shift
            }
        }
        return y;
    }
}
