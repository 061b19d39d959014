package dev.tenon.schema.audit.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.audit.Verdicts;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.audit.baseline.Waiver;
import dev.tenon.schema.audit.rule.Area;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScoreTest {

  @Test
  void oneErrorOnTenTablesHalvesItsArea() {
    var score = of(Baseline.EMPTY);
    assertThat(score.areas())
        .containsExactly(
            new Score.OfArea(Area.KEYS, 1, 0, 0, 50), new Score.OfArea(Area.NAMING, 0, 0, 1, 95));
    assertThat(score.total()).isEqualTo(73);
  }

  @Test
  void whatIsWaivedCostsNothing() {
    var waiver = new Waiver("pk-missing", "public.notes", "read as a whole", "data team", "");
    assertThat(of(new Baseline(List.of(waiver))).areas().getFirst().score()).isEqualTo(100);
  }

  private static Score of(Baseline baseline) {
    return Score.of(baseline.judge(Verdicts.result(), LocalDate.EPOCH));
  }
}
