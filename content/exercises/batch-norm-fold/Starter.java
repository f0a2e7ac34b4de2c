class Solution {

    /**
     * 直接修改 weight 與 bias，不回傳任何值 / changes weight and bias in place, returns nothing
     *
     * @param weight      out x in: 一列一個輸出 / a row for each output
     * @param bias        out
     * @param gamma       out: 每個輸出的縮放 / the scale of each output
     * @param beta        out: 每個輸出的平移 / the shift of each output
     * @param runningMean out: 移動平均值 / running means
     * @param runningVar  out: 移動變異數 / running variances
     * @param eps         加在根號裡 / goes inside the root
     */
    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        for (int o = 0; o < weight.length; o++) {
            // 這個輸出的縮放倍率 / the scale of this output
            // 這一列的權重 / this row of weights
            // 這個輸出的偏差項 / the bias of this output
        }
    }
}
