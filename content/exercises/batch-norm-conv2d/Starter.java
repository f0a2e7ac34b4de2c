class Solution {

    /**
     * @param x     N x C x H x W: 影像、通道、高、寬 / images, channels, height, width
     * @param gamma C: 每個通道的縮放 / the scale of each channel
     * @param beta  C: 每個通道的平移 / the shift of each channel
     * @param eps   加在根號裡 / goes inside the root
     * @return y, N x C x H x W
     */
    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        double[][][][] y = new double[n][channels][h][w];
        for (int c = 0; c < channels; c++) {
            // 平均值：這個通道的所有數值 / mean: over all values of this channel
            // 變異數 / variance
            // 標準化，再縮放與平移 / normalise, then scale and shift
        }
        return y;
    }
}
