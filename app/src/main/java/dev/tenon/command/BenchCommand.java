package dev.tenon.command;

import dev.tenon.faults.OperatorFault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Here for its help alone: the launcher builds and runs the benchmarks, a program of their own. */
@Command(
    name = "bench",
    description = "Measures Tenon, in a checkout of the sources; `./tenon bench --help` says how.")
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new OperatorFault(
        "The benchmarks are run from a checkout of the sources, by ./tenon bench");
  }
}
