package dev.tenon.command;

import dev.tenon.faults.OperatorFault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Here for its help alone: the launcher runs the tests, which need no built program. */
@Command(
    name = "test",
    description = "Runs everything that CI checks, with Maven, in a checkout of the sources.")
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new OperatorFault("The tests are run from a checkout of the sources, by ./tenon test");
  }
}
