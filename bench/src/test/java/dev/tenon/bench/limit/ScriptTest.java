package dev.tenon.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.bench.wire.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static final int UUID = 2950;
  private static final int TEXT = 1043;
  private static final int JSONB = 3802;

  @Test
  void statementsOfOneRoundTripAreOnePipeline() {
    Script script =
        Script.of(
            List.of(
                List.of(sent("select 1", false), sent("select 2", true), sent("select 3", true))),
            1);

    assertThat(script.text())
        .endsWith(
            """
            \\startpipeline
            select 1;
            select 2;
            \\endpipeline
            select 3;
            """);
  }

  @Test
  void whatAllRequestsShareIsBoundOnceAndWhatDiffersIsChosenByTheClient() {
    Script script = Script.of(List.of(request("a", "x"), request("b", "x")), 2);

    assertThat(script.text())
        .contains("where id = (:s0v0::uuid[])[:k] and word = (:s0v1::varchar)")
        .contains("\\set k 1 + (:client_id + 2 * random(0, 0)) % 2");
    assertThat(script.variables())
        .containsEntry("s0v0", "{\"a\",\"b\"}")
        .containsEntry("s0v1", "x");
  }

  @Test
  void whatIsMadeGetsAnIdOfItsOwnEachTime() {
    String draft = "[{\"id\":\"0199975b-62dc-70bc-a412-9ba3fe308e95\",\"title\":\"T\"}]";
    String other = draft.replace("T", "U");
    Script script =
        Script.of(
            List.of(
                List.of(new Sent("insert $1", List.of(JSONB), List.of(draft), true)),
                List.of(new Sent("insert $1", List.of(JSONB), List.of(other), true))),
            1);

    assertThat(script.text()).contains("jsonb_set(", "uuidv7()");
  }

  @Test
  void soDoesWhatAllRequestsSendAlike() {
    String draft = "[{\"id\":\"0199975b-62dc-70bc-a412-9ba3fe308e95\",\"title\":\"T\"}]";

    Script script =
        Script.of(List.of(List.of(new Sent("insert $1", List.of(JSONB), List.of(draft), true))), 1);

    assertThat(script.text()).contains("jsonb_set((:s0v0::jsonb)", "uuidv7()");
  }

  private static List<Sent> request(String id, String word) {
    return List.of(
        new Sent(
            "select 1 where id = $1 and word = $2", List.of(UUID, TEXT), List.of(id, word), true));
  }

  private static Sent sent(String sql, boolean closesTrip) {
    return new Sent(sql, List.of(), List.of(), closesTrip);
  }
}
