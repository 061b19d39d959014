package dev.tenon.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {

  @Test
  void whatADriverDoesForATokenBelongsToTheToken() {
    assertThat(
            Part.of(
                List.of(
                    "org.postgresql.core.v3.QueryExecutorImpl.execute",
                    "dev.tenon.db.Db.one",
                    "dev.tenon.identity.Callers.find",
                    "dev.tenon.web.server.Guard.principal",
                    "dev.tenon.web.server.Door.serve",
                    "io.helidon.webserver.http1.Http1Connection.handle")))
        .isEqualTo(Part.TOKEN);
  }

  @Test
  void jsonIsOfTheAnswerOnlyWhereTheAnswerIsWritten() {
    assertThat(
            Part.of(
                List.of(
                    "tools.jackson.databind.ObjectMapper.writeValueAsBytes",
                    "dev.tenon.web.server.answers.Answers.body",
                    "dev.tenon.web.server.Door.answer")))
        .isEqualTo(Part.JSON);
    assertThat(
            Part.of(
                List.of(
                    "tools.jackson.databind.ObjectReader.readValue",
                    "dev.tenon.db.values.Records.lambda$json$0",
                    "dev.tenon.db.Transaction.list",
                    "dev.tenon.lists.Lists.rows")))
        .isEqualTo(Part.ROWS);
  }

  @Test
  void whatNobodyAsksForIsTheThreads() {
    assertThat(Part.of(List.of("java.util.concurrent.ForkJoinPool.runWorker")))
        .isEqualTo(Part.THREADS);
  }
}
