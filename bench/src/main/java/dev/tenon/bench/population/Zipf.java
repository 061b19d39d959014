package dev.tenon.bench.population;

/** Shares by Zipf's law: the k-th has 1/k^s of what the first has. */
final class Zipf {
  private Zipf() {}

  /** Divides a total among so many; each gets at least one, and all add up. */
  static int[] shares(int total, int parts, double exponent) {
    if (parts < 1 || total < parts) {
      throw new IllegalArgumentException(total + " can't be divided among " + parts);
    }
    double sum = 0;
    for (int k = 1; k <= parts; k++) {
      sum += Math.pow(k, -exponent);
    }
    int[] shares = new int[parts];
    int left = total - parts;
    for (int k = parts; k >= 2; k--) {
      int share = (int) ((total - parts) * Math.pow(k, -exponent) / sum);
      shares[k - 1] = 1 + share;
      left -= share;
    }
    shares[0] = 1 + left;
    return shares;
  }
}
