package dev.tenon.bench.limit;

/**
 * How fast something went.
 *
 * @param micros of CPU time that each took of everything that takes part: who asks, what answers,
 *     and the database
 */
record Pace(double perSecond, double micros) {

  /** So many, at that rate, for so many seconds of CPU time. */
  static Pace of(double perSecond, long count, double seconds) {
    return new Pace(perSecond, seconds * 1e6 / Math.max(1, count));
  }

  /** What of another's rate this one reaches. */
  double ofRate(Pace other) {
    return perSecond / other.perSecond;
  }

  /** The same as CPU time tells it: what a machine with nothing else to do would show. */
  double ofCpu(Pace other) {
    return other.micros / micros;
  }
}
