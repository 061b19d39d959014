package dev.tenon.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.faults.OperatorFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunOptionsTest {
  @CommandLine.Command(name = "measure")
  private static final class Measure {
    @CommandLine.Mixin private RunOptions options = new RunOptions();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--seconds=0", "--connections=0", "--warm-up=-1", "--seconds=soon", "--seconds="})
  void whatCanNotBeMeasuredIsRefusedWhenItIsTyped(String option) {
    assertThatThrownBy(() -> new CommandLine(new Measure()).parseArgs(option))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessageContaining("whole number from 1 on");
  }

  @Test
  void aSliceThatIsLongerThanTheWholeIsRefused() {
    Measure measure = new Measure();
    new CommandLine(measure).parseArgs("--seconds=3");

    assertThat(measure.options.slices(1)).isEqualTo(3);
    assertThatThrownBy(() -> measure.options.slices(5))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("--slice 5 is longer than --seconds 3");
  }
}
