package dev.tenon.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void aCommandIsToldAsItWasTypedWithoutWhereThingsAreOnOneMachine() {
    assertThat(
            Typed.line(
                List.of(
                    "run",
                    "bench_100000",
                    "--data",
                    "/somewhere/data",
                    "--connections",
                    "4",
                    "--port=9600",
                    "--write",
                    "docs/benchmarks.md")))
        .isEqualTo("./tenon bench run bench_100000 --connections 4 --write docs/benchmarks.md");
  }

  @Test
  void aFileElsewhereIsToldByItsNameAlone() {
    assertThat(Typed.line(List.of("replay", "/somewhere/archive.json")))
        .isEqualTo("./tenon bench replay archive.json");
  }
}
